import Testing
import TradeModel

@testable import Analysis

/// An answer without a value says why, and what there is to ask for instead.
@Suite struct TradeAnswerSilentTests {
    private let partners = MadeUp.series([
        ("CHN", .total, "2019", 5), ("RUS", .total, "2019", 2), ("CHN", .total, "2020", 6),
    ])
    private let exports = MadeUp.series([("CHN", .export, "2019", 5), ("CHN", .export, "2020", 6)])

    private func reasons(_ result: IndicatorResult) -> [Diagnostic] {
        result.findings.filter {
            [.notComparable, .noSubjectRows, .flowNotReported].contains($0.code)
        }
    }

    @Test func partnersOfASeriesAreNotAddedUp() throws {
        let question = TradeQuestion(subject: .northKorea)
        let result = try TradeValue.result(question, from: partners)
        #expect(result.points.isEmpty)
        let reason = try #require(reasons(result).first)
        #expect(reasons(result).count == 1)
        #expect(reason.code == .notComparable)
        #expect(
            reason.message
                == "Bureau (made-up) gives no annual total of all partners, so that there are no"
                + " points, and those that it tells of are not added up, since others may be missing:"
                + " ask for one with --partner, such as CHN, RUS")
        #expect(try reasons(YearOverYear.result(question, from: partners)) == [reason])
        #expect(try reasons(LogChange.result(question, from: partners)) == [reason])
    }

    @Test func aPartnerThatIsNotThereIsTold() throws {
        let question = TradeQuestion(
            subject: .northKorea, partner: .code("JPN"))
        let reason = try #require(
            reasons(try TradeValue.result(question, from: partners)).first)
        #expect(reason.code == .noSubjectRows)
        #expect(
            reason.message
                == "Bureau (made-up) has no annual record of imports and exports of PRK together in"
                + " trade with JPN, so that there are no points; it tells of trade with CHN, RUS")
    }

    /// Beside the years without a share, where the source has a total of them.
    @Test func aShareOfADirectionThatIsNotThereIsTold() throws {
        let facts = MadeUp.series([
            ("CHN", .export, "2019", 5), ("WLD", .export, "2019", 10),
        ])
        let result = try PartnerShare.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        #expect(result.points.map(\.value) == [nil])
        #expect(
            reasons(result).map(\.message) == [
                "2019: there is no usable record of one direction or of both with CHN; the share is"
                    + " missing, which is not zero",
                "Bureau (made-up) has no annual value of imports and exports of PRK together in"
                    + " trade with CHN; it has values of exports: ask with --flow export",
            ])
    }

    @Test func aDirectionThatIsNotThereIsTold() throws {
        var question = TradeQuestion(subject: .northKorea, partner: .china)
        let result = try YearOverYear.result(question, from: exports)
        #expect(result.points.count == 2 && result.points.allSatisfy { $0.value == nil })
        let reason = try #require(reasons(result).first)
        #expect(reason.code == .flowNotReported)
        #expect(
            reason.message
                == "Bureau (made-up) has no annual value of imports and exports of PRK together in"
                + " trade with CHN; it has values of exports: ask with --flow export")
        question.direction = .import
        #expect(
            try reasons(TradeValue.result(question, from: exports)).map(\.code) == [
                .flowNotReported
            ])
        let together = try TradeValue.result(question, from: partners)
        #expect(
            reasons(together).first?.message.hasSuffix(
                "it has values of both directions together: ask with --flow both") == true)
    }

    @Test func whatIsToldAlreadyIsToldOnce() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .export, 5)])
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        #expect(try reasons(TradeValue.result(question, from: facts)).count == 1)
        let nobody = TradeQuestion(subject: try #require(Country("IRN")))
        #expect(
            try reasons(TradeValue.result(nobody, from: partners)).map(\.code) == [.noSubjectRows])
    }

    @Test func aValueNeedsNoReason() throws {
        var question = TradeQuestion(subject: .northKorea, partner: .china, direction: .export)
        #expect(try reasons(TradeValue.result(question, from: exports)).isEmpty)
        question.direction = .total
        // A value that the source does not know is a row, and counted as missing.
        let blank = MadeUp.series([("CHN", .total, "2019", nil)])
        #expect(try reasons(TradeValue.result(question, from: blank)).isEmpty)
    }
}
