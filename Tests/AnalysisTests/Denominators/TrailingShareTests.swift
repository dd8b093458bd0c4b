import Testing
import TradeModel

@testable import Analysis

@Suite struct TrailingShareTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func facts(without gap: String? = nil) -> Dataset {
        let months = (1...14).map { index in
            index <= 12 ? "2019-\(index < 10 ? "0" : "")\(index)" : "2020-0\(index - 12)"
        }
        return MadeUp.series(
            months.enumerated().flatMap { index, month in
                [
                    ("CHN", .total, month, month == gap ? nil : Double(index + 1)),
                    ("WLD", .total, month, 20),
                ]
            })
    }

    @Test func sumsTwelveMonthsOfBoth() throws {
        let result = try TrailingShare.result(question, from: facts())
        #expect(result.point("2019-11")?.value == nil)
        #expect(result.point("2019-11")?.missing ?? 0 > 0)
        // 1 to 12 sum to 78, 3 to 14 to 102, of 240 each.
        #expect(result.point("2019-12")?.value == 32.5)
        #expect(result.point("2020-02")?.value == 42.5)
        #expect(result.point("2020-02")?.text("window") == "2019-03..2020-02")
    }

    @Test func aGapWithinTheYearLeavesItMissing() throws {
        let result = try TrailingShare.result(question, from: facts(without: "2019-02"))
        #expect(result.point("2020-01")?.value == nil)
        #expect(result.point("2020-02")?.value == 42.5)
    }

    /// The whole of a share is then its part.
    @Test func aReporterAloneIsTold() throws {
        let result = try TrailingShare.result(
            TradeQuestion(subject: .northKorea, partner: .china, direction: .export),
            from: MadeUp.reports([
                "CHN PRK import 2019-01 TOTAL 5", "CHN PRK import 2019-02 TOTAL 6",
            ]))
        #expect(result.codes == [.singleReporter])
        let finding = try #require(result.findings.first)
        #expect(finding.message.hasSuffix(": 2019-01..02"))
        #expect(finding.parts.map(\.period?.description) == ["2019-01", "2019-02"])
    }

    /// The length that has a total is named.
    @Test func totalsOfQuartersAreNoneOfMonths() throws {
        let months = (1...3).map { ("CHN", TradeDirection.total, "2019-0\($0)", Double?(5)) }
        let facts = MadeUp.series(months + [("WLD", .total, "2019Q1", 20)])
        let result = try TrailingShare.result(question, from: facts)
        #expect(result.points.isEmpty)
        #expect(
            result.findings.map(\.message) == [
                "Bureau (made-up) gives no monthly total of all partners, so that there is no share by"
                    + " it; it gives quarterly ones: ask for --by quarter"
            ])
        // Those of some months make up no year.
        var yearly = question
        yearly.frequency = .annual
        let share = try PartnerShare.result(
            yearly,
            from: MadeUp.series([("CHN", .total, "2019", 60), ("WLD", .total, "2019-01", 20)]))
        #expect(share.points.isEmpty)
        #expect(
            share.findings.contains {
                $0.message.hasSuffix("; it gives monthly ones: ask for --by month")
            })
    }

    /// One month in which the part is more than the whole spoils all windows that hold it.
    @Test func aMonthWithMoreThanAllPartnersLeavesItsWindowsMissing() throws {
        var facts = self.facts()
        for index in facts.observations.indices {
            let cell = facts.observations[index].cell
            guard cell.partner == "WLD", cell.period == TimeSpan("2019-02") else { continue }
            facts.observations[index].value = 0.02
        }
        let result = try TrailingShare.result(question, from: facts)
        #expect(result.point("2019-12")?.value == nil)
        #expect(result.point("2020-01")?.value == nil)
        #expect(result.point("2020-02")?.value == 42.5)
        #expect(result.codes == [.partExceedsTotal])
    }

    /// A month of which one of the two has no record is one that is missing, and not all twelve.
    @Test func aMonthWithoutARecordIsOneThatIsMissing() throws {
        let all = facts()
        var gap = all
        gap.observations.removeAll {
            $0.cell.partner == "CHN" && $0.cell.period.description == "2020-01"
        }
        let point = try #require(try TrailingShare.result(question, from: gap).point("2020-01"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        gap = all
        gap.observations.removeAll {
            $0.cell.partner == "WLD" && $0.cell.period.description == "2020-01"
        }
        let open = try #require(try TrailingShare.result(question, from: gap).point("2020-01"))
        #expect(open.value == nil)
        #expect(open.number("numerator") == 90)
        #expect(open.missing == 1)
    }

    /// Of years the share of a year is that year's.
    @Test func ofYearsItIsThePartnersShare() throws {
        var yearly = question
        yearly.frequency = .annual
        let kotra = try Bundled.read("trade-kotra")
        let trailing = try TrailingShare.result(yearly, from: kotra)
        let plain = try PartnerShare.result(yearly, from: kotra)
        for point in plain.points { #expect(trailing.point(point.period)?.value == point.value) }
    }
}
