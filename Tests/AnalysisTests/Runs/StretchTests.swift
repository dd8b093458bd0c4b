import Testing
import TradeModel

@testable import Analysis

@Suite struct StretchTests {
    private func message(_ answers: [Indicator.Parameter: String], _ facts: Dataset) -> String? {
        do {
            _ = try UnbrokenSeries(RunFacts.ofTrade(answers), facts)
            return nil
        } catch {
            return (error as? Refusal)?.diagnostics.first?.message
        }
    }

    @Test func refusesAGapAndNamesTheLongestStretchWithoutOne() throws {
        let facts = RunFacts.years([1, 2, nil, 4, 5, 6, nil, nil, 9])
        #expect(
            message([:], facts)
                == "the series has no value for 1952, 1956..1957, and needs one for each period; the"
                + " longest stretch without a gap is --from 1953 --to 1955 (3)")
        let series = try UnbrokenSeries(RunFacts.ofTrade([.from: "1953", .to: "1955"]), facts)
        #expect(series.values == [4, 5, 6] && series.first == 1953)
        #expect(message([.from: "1948", .to: "1951"], facts)?.contains("1948..1949") == true)
        #expect(message([.from: "1970"], facts) == "no period asked for has a value of its own")
        #expect(
            message([.from: "1953", .to: "1951"], facts)
                == "--from 1953 lies after --to 1951: there is no period from the one to the other")
        #expect(message([.from: "soon"], facts)?.hasPrefix("expected a period such as") == true)
    }

    @Test func aTotalThatLacksAPartnerIsAGap() throws {
        let reports = (1950...1954).flatMap {
            [
                "CHN PRK import \($0) TOTAL 100",
                "IND PRK import \($0) TOTAL \($0 == 1953 ? "-" : "20")",
            ]
        }
        let facts = MadeUp.reports(reports)
        let error = #expect(throws: Refusal.self) {
            try UnbrokenSeries(MadeUp.inquiry([.flow: "export"]), facts)
        }
        let refused = error?.diagnostics.first
        #expect(refused?.code == .seriesHasGaps)
        #expect(refused?.message.hasPrefix("the series has no value for 1953,") == true)
        #expect(refused?.message.hasSuffix("that lack partners are no value: 1953") == true)
        let ofChina = try UnbrokenSeries(RunFacts.ofTrade([.flow: "export"]), facts)
        #expect(ofChina.values == [100, 100, 100, 100, 100])
        let before = try UnbrokenSeries(
            MadeUp.inquiry([.flow: "export", .to: "1952"]), facts)
        #expect(before.values == [120, 120, 120])
    }

    @Test func aMonthThatLacksAPartnerIsAGap() throws {
        let facts = MadeUp.reports(
            (1...6).flatMap { month in
                [
                    "CHN PRK import 2019-0\(month) TOTAL 100",
                    "IND PRK import 2019-0\(month) TOTAL \(month == 4 ? "-" : "20")",
                ]
            })
        let error = #expect(throws: Refusal.self) {
            try UnbrokenSeries(MadeUp.inquiry([.flow: "export", .by: "month"]), facts)
        }
        let refused = error?.diagnostics.first
        #expect(refused?.code == .seriesHasGaps)
        #expect(refused?.message.contains("that lack partners are no value: 2019-04") == true)
    }

    @Test func namesTheDirectionThatTheFilesHold() {
        let exports = MadeUp.series([("CHN", .export, "2019", 8), ("CHN", .export, "2020", 6)])
        #expect(
            message([:], exports)
                == "these files hold no imports of PRK with CHN, so that the total has no value;"
                + " --flow export asks for what they hold")
        #expect(message([.flow: "export"], exports) == nil)
    }

    private let combined = MadeUp.series([
        ("CHN", .total, "2019-12", 8), ("CHN", .total, "2020-01..02", 6),
        ("CHN", .total, "2020-03", 5), ("CHN", .total, "2020-03..04", 9),
    ])

    @Test func splitsACombinedFigureOnlyWhenAsked() throws {
        let refused = message([.by: "month"], combined)
        #expect(refused?.contains("no value for 2020-01..02,") == true)
        #expect(refused?.hasSuffix("into equal parts") == true)
        let series = try UnbrokenSeries(
            RunFacts.ofTrade([.by: "month", .combined: "split"]), combined)
        #expect(series.values == [8, 3, 3, 5])
        #expect(series.findings.map(\.code) == [.imputedValues])
        #expect(series.findings[0].message.hasSuffix(": 2020-01..02"))
        #expect(series.points[1].confidence == .unconfirmed)
        #expect(series.points[3].confidence == .confirmed)
        #expect(message([.combined: "half"], combined)?.contains("refuse or split") == true)
    }

    /// Each part rests on the record of the figure, which is one.
    @Test func theRecordOfASplitFigureCountsOnce() throws {
        let series = try UnbrokenSeries(
            RunFacts.ofTrade([.by: "month", .combined: "split"]), combined)
        func n(_ places: Range<Int>) -> Int {
            series.point("x", over: places, value: nil, fields: []).n
        }
        #expect(n(0..<4) == 3)
        #expect(n(1..<3) == 1)
        #expect(n(2..<4) == 2)
        #expect(n(0..<2) == 2)
    }

    @Test func doesNotSplitOneThatReachesOutOfTheStretch() throws {
        let refused = message([.by: "month", .combined: "split", .from: "2020-02"], combined)
        #expect(refused?.contains("no value for 2020-02,") == true)
    }
}
