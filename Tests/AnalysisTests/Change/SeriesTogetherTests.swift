import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct SeriesTogetherTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func quarters(_ last: Double?) -> Dataset {
        MadeUp.series([
            ("CHN", .total, "2019Q1", 10), ("CHN", .total, "2019Q2", 30),
            ("CHN", .total, "2019Q3", 20), ("CHN", .total, "2019Q4", last),
            ("CHN", .total, "2020Q1", 15),
        ])
    }

    /// A base beside itself is one record, and one that is missing where it is.
    @Test func aBaseCountsOnceBesideItself() throws {
        let base = try #require(TimeSpan("2019Q4"))
        let told = try FixedBaseIndex.result(question, base: base, from: quarters(20))
        #expect(told.point("2019Q4")?.n == 1)
        #expect(told.point("2020Q1")?.n == 2)
        let open = try FixedBaseIndex.result(question, base: base, from: quarters(nil))
        #expect(open.point("2019Q4")?.missing == 1)
        #expect(open.point("2020Q1")?.missing == 1)
        #expect(open.point("2019Q4")?.n == 0)
    }

    /// Of 2019 Russia's figure is missing, and of the year before there is none at all.
    @Test func whatEitherSideLacksIsAddedUp() throws {
        let result = try YearOverYear.result(
            TradeQuestion(subject: .northKorea, direction: .import),
            from: MadeUp.reports([
                "CHN PRK export 2019 TOTAL 5", "RUS PRK export 2019 TOTAL -",
                "CHN PRK export 2020 TOTAL 6", "RUS PRK export 2020 TOTAL 2",
            ]))
        #expect(result.points.map(\.missing) == [2, 1])
    }

    /// A quarter is one of the four that the mean of its year is made of.
    @Test func aPeriodOfTheBaseYearCountsOnce() throws {
        var quarterly = question
        quarterly.frequency = .quarterly
        let result = try RecoveryRatio.result(quarterly, base: Year(2019), from: quarters(20))
        func n(_ period: String, _ base: String) -> Int? {
            result.point(period, "compared_with", base)?.n
        }
        #expect(n("2019Q2", "same-period") == 1)
        #expect(n("2019Q2", "mean") == 4)
        #expect(n("2020Q1", "same-period") == 2)
        #expect(n("2020Q1", "mean") == 5)
    }

    /// A sum over partners holds the partner's records.
    @Test func aPartOfASumCountsOnce() throws {
        var yearly = question
        yearly.direction = .import
        yearly.frequency = .annual
        let facts = MadeUp.reports([
            "CHN PRK export 2019 TOTAL 5", "RUS PRK export 2019 TOTAL 5",
            "CHN PRK export 2020 TOTAL 6", "RUS PRK export 2020 TOTAL 2",
        ])
        let share = try TrailingShare.result(yearly, from: facts)
        #expect(share.points.map(\.n) == [2, 2])
        let change = try ShareDecomposition.result(
            yearly, from: .year(Year(2019)), to: .year(Year(2020)), in: facts)
        #expect(change.points.allSatisfy { $0.n == 4 })
        #expect(change.points.allSatisfy { $0.missing == 0 })
    }
}
