import Testing
import TradeModel

@testable import Analysis
@testable import Reports

@Suite struct FeedTests {
    /// The table is that of `compute`, with the days and the confidence behind it.
    @Test func addsDaysToTheTableOfTheResult() throws {
        let feed = try SampleFeeds.feed()
        let rows = try records(ofCSV: feed.table.csv)
        let computed = try records(ofCSV: SampleResults.result.csv)
        #expect(rows.map { Array($0.dropLast(3)) } == computed)
        #expect(
            rows.map { Array($0.suffix(3)) } == [
                ["first_day", "last_day", "confidence"], ["2019-01-01", "2019-12-31", "derived"],
                ["2020-01-01", "2020-02-29", ""], ["2021-01-01", "2021-12-31", ""],
            ])
    }

    /// A total that is sure says nothing of the figures beside it.
    @Test func figuresThatRestOnOtherRowsHaveTheirOwnConfidence() throws {
        let point = IndicatorResult.Point(
            period: "2019", value: 9,
            fields: [
                .init("import", .number(5), confidence: .compiled),
                .init("export", .number(4), confidence: .derived),
                .init("balance", .number(-1), confidence: .derived),
            ], n: 1, confidence: .confirmed, sources: [])
        let result = IndicatorResult(
            TradeValue.indicator, parameters: [], unit: "USD", definition: "made up",
            points: [point], findings: [])
        let rows = try records(ofCSV: result.datedTable.csv)
        #expect(
            rows.map { Array($0.suffix(4)) } == [
                ["confidence", "import_confidence", "export_confidence", "balance_confidence"],
                ["confirmed", "compiled", "derived", "derived"],
            ])
    }

    @Test func everyColumnHasItsType() throws {
        let kinds = try SampleFeeds.feed().table.columns.map { "\($0.name) \($0.kind)" }
        #expect(
            kinds == [
                "period text", "value number", "unit text", "numerator number", "launches integer",
                "class text", "interval_lower number", "interval_upper number", "n integer",
                "missing integer", "first_day date", "last_day date", "confidence text",
            ])
    }

    @Test func everyCellFitsItsColumn() throws {
        for row in try SampleFeeds.feed().table.rows {
            for (cell, column) in zip(row, try SampleFeeds.feed().table.columns) {
                let kind: FeedTable.Kind? =
                    switch cell {
                    case .text: .text
                    case .number: .number
                    case .integer: .integer
                    case .date: .date
                    case .missing: nil
                    }
                #expect(kind == nil || kind == column.kind)
            }
        }
    }

    @Test func refusesValuesThatNothingTellsApart() throws {
        let refusal = #expect(throws: Refusal.self) {
            _ = try SampleFeeds.series([("2019", 1), ("2020", 2), ("2019", 3)])
        }
        #expect(refusal?.diagnostics.map(\.code) == [.notPresentable])
        #expect(throws: Refusal.self) { _ = try SampleFeeds.keyed(["a", "b", "a"]) }
        #expect(try SampleFeeds.keyed(["a", "b"]).key == ["period", "missile"])
    }

    @Test func refusesAValueOfNoTime() {
        let refusal = #expect(throws: Refusal.self) {
            _ = try SampleFeeds.series([("all years", 1)])
        }
        #expect(refusal?.diagnostics.map(\.code) == [.badPeriod])
    }

    @Test func theTitleSaysWhatWasAsked() throws {
        #expect(try SampleFeeds.feed().title == "A made-up figure: subject IRN, flow total")
        #expect(try SampleFeeds.series([]).title == "A made-up figure")
    }
}
