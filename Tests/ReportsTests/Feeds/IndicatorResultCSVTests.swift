import Analysis
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct IndicatorResultCSVTests {
    @Test func readsBackUnrounded() throws {
        #expect(
            try records(ofCSV: SampleResults.result.csv) == [
                [
                    "period", "value", "unit", "numerator", "launches", "class", "interval_lower",
                    "interval_upper", "n", "missing",
                ],
                [
                    "2019", "33.333333333333336", "percent", "1023081704", "7", "'=A, \"B\"", "0.1",
                    "0.6666666666666666", "3", "1",
                ],
                ["2020-01..02", "0", "percent", "", "0", "", "", "", "0", "0"],
                ["2021", "", "percent", "", "", "", "", "", "0", "2"],
            ])
    }

    /// A point without fields must not take the table's columns away, wherever it stands.
    @Test func pointsWithoutFieldsAreFilledUp() throws {
        let points = SampleResults.result.points
        let turned = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: "percent", definition: "d",
            points: points.reversed(), findings: [])
        let rows = try records(ofCSV: turned.csv)
        #expect(rows.map(\.count) == [10, 10, 10, 10])
        #expect(rows.map { $0[0] } == ["period", "2021", "2020-01..02", "2019"])
    }

    @Test func noPointsAreAHeader() {
        #expect(SampleResults.empty.csv == "period,value,unit,n,missing\n")
    }

    /// A table's columns are those of its indicator, whether there are points or none with a value.
    @Test func theHeaderDoesNotChangeWithTheData() throws {
        let indicator = try #require(Catalogue.indicator("success-rate"))
        let header = [
            "period", "value", "unit", "success", "failure", "unknown", "interval_lower",
            "interval_upper", "of_all", "of_all_interval_lower", "of_all_interval_upper", "n",
            "missing",
        ]
        let open = IndicatorResult.Point(period: "2021", value: nil, n: 0, missing: 2, sources: [])
        for points in [[], [open]] {
            let result = IndicatorResult(
                indicator, parameters: [], unit: "percent", definition: "d", points: points,
                findings: [])
            let rows = try records(ofCSV: result.csv)
            #expect(rows.first == header)
            #expect(rows.allSatisfy { $0.count == header.count })
            let kinds = result.table.columns.map(\.kind)
            #expect(kinds[3...5].allSatisfy { $0 == .integer })
            #expect(kinds[6...10].allSatisfy { $0 == .number })
        }
    }

    @Test(arguments: 0..<20)
    func everyNumberComesBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<20).map { _ in
            let value = Double(bitPattern: generator.next())
            return value.isFinite ? value : nil
        }
        let result = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: "percent", definition: "d",
            points: values.map { .init(period: "2019", value: $0, n: 1, sources: []) },
            findings: [])
        let read = try records(ofCSV: result.csv).dropFirst().map { Double($0[1]) }
        #expect(read == values)
    }
}
