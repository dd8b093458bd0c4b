import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct InquiryDaysTests {
    /// Of no day there is nothing to tell; that none of the rows fits would hide the slip.
    @Test(
        arguments: Catalogue.indicators.filter { $0.parameters.isSuperset(of: [.since, .until]) }
            .map(\.id))
    func aFirstDayAfterTheLastIsRefused(_ id: String) throws {
        let computable = try #require(Catalogue.computable(id))
        let example = try #require(Example.all[id])
        let answers = example.answers.merging([.since: "2024-05-01", .until: "2024-04-30"]) { $1 }
        let facts = try example.facts()
        expectRefusal(
            .badParameter, .usage, saying: "--since 2024-05-01 lies after --until 2024-04-30"
        ) {
            try computable.result(try MadeUp.inquiry(answers), from: facts)
        }
    }

    @Test func oneDayIsAStretch() throws {
        let days = try MadeUp.inquiry([.since: "2024-05-01", .until: "2024-05-01"]).days()
        #expect(days.since == .text("2024-05-01") && days.until == days.since)
        let open = try MadeUp.inquiry().days()
        #expect(open.since == nil && open.until == nil)
    }
}
