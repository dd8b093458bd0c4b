import Testing
import TradeModel

@testable import Analysis

@Suite struct SubjectTradeValuationsTests {
    private let question = TradeQuestion(
        subject: .northKorea, partner: .china, direction: .import)

    /// Rows of imports, each with how it is valued.
    private func facts(_ rows: [(String, String, Double, Valuation?)]) -> Dataset {
        var facts = MadeUp.series(rows.map { ($0.0, TradeDirection.import, $0.1, Optional($0.2)) })
        facts.observations = zip(facts.observations, rows).map { row, told in
            Observation(
                origin: row.origin, cell: row.cell, value: row.value, valuation: told.3,
                status: row.status, confidence: row.confidence, source: row.source,
                published: row.published, citation: row.citation, note: row.note)
        }
        return facts
    }

    @Test func aChangeOfValuationWithinADirectionIsTold() throws {
        let years = facts([("CHN", "2018", 60, .cif), ("CHN", "2019", 55, .fob)])
        #expect(
            try YearOverYear.result(question, from: years).findings.map(\.message) == [
                "made-up, imports: 2018 with CHN is cif (made-up.csv:2) and 2019 with CHN is fob"
                    + " (made-up.csv:3): what is compared of the two differs by freight and"
                    + " insurance too"
            ])
        let share = try PartnerShare.result(
            question, from: facts([("CHN", "2018", 60, .cif), ("WLD", "2018", 100, .fob)]))
        #expect(share.codes == [.notComparable])
        #expect(share.findings.first?.message.contains("and 2018 with all partners is fob") == true)
    }

    /// What is valued alike, or does not say how, and other partners are no reason to warn.
    @Test func oneValuationIsNoReasonToWarn() throws {
        let alike = facts([
            ("CHN", "2018", 60, .cif), ("CHN", "2019", 55, nil), ("CHN", "2020", 55, .cif),
            ("RUS", "2020", 5, .fob),
        ])
        #expect(try YearOverYear.result(question, from: alike).codes.isEmpty)
    }

    /// A year's row tells nothing of months, and partners' rows nothing of trade with all of them.
    @Test func rowsThatNoFigureRestsOnAreNoReasonToWarn() throws {
        let months = facts([
            ("CHN", "2018-01", 5, .cif), ("CHN", "2018-02", 5, .cif), ("CHN", "2018", 60, .fob),
        ])
        var monthly = question
        monthly.frequency = .monthly
        #expect(try TradeValue.result(monthly, from: months).codes.isEmpty)
        let partners = facts([
            ("CHN", "2018", 60, .cif), ("RUS", "2018", 40, .fob), ("WLD", "2018", 100, nil),
        ])
        var all = question
        all.partner = nil
        #expect(try TradeValue.result(all, from: partners).codes.isEmpty)
        #expect(try Concentration.result(all, from: partners).codes == [.notComparable])
    }
}
