import Testing
import TradeModel

@testable import Analysis

@Suite struct PartnerShareTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test func mirrorTurnsReportsRoundAndCountsReporters() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50), ("CHN", "WLD", .import, 900),
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 15),
        ])
        let result = try PartnerShare.result(question, from: facts)
        let point = try #require(result.point("2010"))
        #expect(point.value == 80)
        #expect(point.number("numerator") == 80)
        #expect(point.number("denominator") == 100)
        #expect(point.n == 2)
        #expect(point.missing == 0)
        var imports = question
        imports.direction = .import
        // What China exports is what North Korea imports.
        let share = try #require(try PartnerShare.result(imports, from: facts).point("2010")?.value)
        #expect(abs(share - 100 * 50 / 65) < 1e-12)
    }

    @Test func aPartnerThatDidNotReportIsMissingAndNotZero() throws {
        let facts = MadeUp.trade([("RUS", "PRK", .import, 5), ("IND", "PRK", .import, 5)])
        var imports = question
        imports.direction = .export
        let point = try #require(try PartnerShare.result(imports, from: facts).point("2010"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        #expect(point.number("denominator") == 10)
    }

    @Test func aPartnerThatReportedOthersAndNotTheSubjectIsMissingAndNotZero() throws {
        let facts = MadeUp.trade([
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 5), ("CHN", "WLD", .import, 9),
            ("CHN", "WLD", .export, 9),
        ])
        let result = try PartnerShare.result(question, from: facts)
        let point = try #require(result.point("2010"))
        #expect(point.value == nil)
        #expect(result.findings.contains { $0.code == .flowNotReported })
    }

    @Test func aRecordThatCannotBeUsedLeavesTheShareMissing() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .import, nil), ("CHN", "PRK", .export, 50),
            ("RUS", "PRK", .import, 5), ("RUS", "PRK", .export, 5),
        ])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.point("2010")?.value == nil)
        #expect(result.point("2010")?.missing == 1)
        #expect(result.codes.contains(.flowNotReported))
    }

    @Test func warnsOfASingleReporter() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50)])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.codes == [.singleReporter])
        #expect(result.point("2010")?.value == 100)
    }

    @Test func directTakesTheWorldRecordAndSaysWherePartnersDiffer() throws {
        let facts = MadeUp.trade([
            ("CHN", "WLD", .import, 1000), ("CHN", "PRK", .import, 100),
            ("CHN", "RUS", .import, 894),
        ])
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        let result = try PartnerShare.result(imports, from: facts)
        #expect(result.point("2010")?.value == 10)
        #expect(result.codes == [.partnersNotWorld])
        let near = MadeUp.trade([
            ("CHN", "WLD", .import, 1000), ("CHN", "PRK", .import, 100),
            ("CHN", "RUS", .import, 896),
        ])
        #expect(try PartnerShare.result(imports, from: near).codes.isEmpty)
    }

    @Test func directWithoutAWorldRecordSumsThePartners() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 1), ("CHN", "RUS", .import, 3)])
        let imports = TradeQuestion(subject: .china, partner: .northKorea, direction: .import)
        #expect(try PartnerShare.result(imports, from: facts).point("2010")?.value == 25)
    }

    @Test func publishedTakesTheSourcesOwnTotal() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020", 760.8), ("WLD", .total, "2020", 863.0),
            ("CHN", .total, "2021", 681.66),
        ])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.points.map(\.period) == ["2020"])
        let share = try #require(result.points.first?.value)
        #expect(abs(share - 88.157589803) < 1e-8)
    }

    @Test func aSubjectThatIsNotThereHasNoPoints() throws {
        let facts = MadeUp.trade([("CHN", "RUS", .import, 1)])
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }
}
