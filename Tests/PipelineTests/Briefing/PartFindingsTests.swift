import Testing
import TradeModel

@testable import Pipeline

@Suite struct PartFindingsTests {
    private func gap(_ period: String, _ text: String = "no record") throws -> Diagnostic {
        let span = try #require(TimeSpan(period))
        return Diagnostic(
            .warning, .flowNotReported, period: span, message: "\(period): \(text)")
    }

    private let general = Diagnostic(.warning, .incompleteTotal, message: "2001: sums are sums")

    @Test func gapsAreSaidOnceWithTheirRuns() throws {
        let findings = try [
            gap("2007"), general, gap("2009"), gap("2008"), gap("2011"), gap("2011", "a half"),
            gap("2010-12"),
        ]
        #expect(
            findings.messages == [
                "2007..2009, 2010-12, 2011: no record", "2001: sums are sums", "2011: a half",
            ])
        let parts = [
            PartFindings(name: "Imports", findings: findings),
            PartFindings(name: "Exports", findings: [general]),
        ]
        #expect(
            parts.remarks == [
                "Imports: 2007..2009, 2010-12, 2011: no record", "2001: sums are sums",
                "Imports: 2011: a half",
            ])
    }

    @Test func whatIsNotShownIsLeftOut() throws {
        let findings = try [gap("2007"), gap("2008-05"), general]
        let shown = try #require(TimeSpan("2008"))
        #expect(findings.about([shown]).map(\.message) == ["2008-05: no record", general.message])
        #expect(findings.about([]).map(\.message) == [general.message])
    }

    /// Of a finding about many periods those that are shown are told, and all of them.
    @Test func ofManyPeriodsThoseThatAreShownAreTold() throws {
        let parts = try (1...12).map { try gap("2008-\($0 < 10 ? "0" : "")\($0)") }
        let whole = Diagnostic(.warning, .flowNotReported, message: "no record: 2008-01 and more")
            .told(as: parts + [try gap("2010-03")])
        let shown = try #require(TimeSpan("2008-02..05"))
        #expect([whole].about([shown]).messages == ["2008-02..05: no record"])
        let apart = try ["2008-01", "2008-03", "2010"].map { try #require(TimeSpan($0)) }
        #expect([whole].about(apart).messages == ["2008-01, 2008-03, 2010-03: no record"])
        #expect([whole].about([try #require(TimeSpan("2012"))]).isEmpty)
        #expect([whole].messages == ["no record: 2008-01 and more"])
    }
}
