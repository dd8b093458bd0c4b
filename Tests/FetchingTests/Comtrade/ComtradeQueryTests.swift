import Testing
import TradeModel

@testable import Fetching

@Suite struct ComtradeQueryTests {
    private func expectRefusal(_ query: ComtradeQuery, _ words: String) {
        do throws(Refusal) {
            _ = try query.canonical()
            Issue.record("expected a refusal")
        } catch {
            #expect(error.cause == .usage)
            #expect(error.diagnostics.map(\.code) == [.badParameter])
            #expect(error.description.contains(words))
        }
    }

    @Test func codesAreChecked() {
        expectRefusal(ComtradeQuery(periods: []), "needs a period")
        expectRefusal(ComtradeQuery(periods: ["2023"], flows: []), "needs a flow")
        expectRefusal(ComtradeQuery(periods: ["2023"], commodities: []), "needs a code of goods")
        expectRefusal(ComtradeQuery(periods: ["202306"]), "a year such as 2023, saw “202306”")
        expectRefusal(ComtradeQuery(.monthly, periods: ["2023"]), "a month such as 202306")
        expectRefusal(ComtradeQuery(periods: ["2023"], reporters: ["USA"]), "number of a reporter")
        expectRefusal(ComtradeQuery(periods: ["2023"], partners: ["1&x=2"]), "number of a partner")
        expectRefusal(ComtradeQuery(periods: ["2023"], flows: ["m"]), "a flow such as M or X")
        expectRefusal(ComtradeQuery(periods: ["2023"], commodities: ["87032"]), "saw “87032”")
    }

    @Test func noRecordIsAskedForTwice() {
        let query = ComtradeQuery(periods: ["2023"], commodities: ["AG6", "870323", "87"])
        expectRefusal(query, "AG6 holds goods 870323 already")
    }

    @Test func orderAndRepetitionMakeNoDifference() throws {
        let one = ComtradeQuery(
            periods: ["2023", "2021", "2023"], partners: ["36", "4", "842"],
            flows: ["X", "M"], commodities: ["TOTAL", "AG2"])
        let other = ComtradeQuery(
            periods: ["2021", "2023"], partners: ["842", "36", "4", "4"], flows: ["M", "X"],
            commodities: ["AG2", "TOTAL"])
        #expect(try one.canonical() == other.canonical())
        #expect(try one.canonical().partners == ["4", "36", "842"])
    }

    @Test func addressesStayShort() throws {
        let query = try ComtradeQuery(
            periods: ["2023"], partners: (1...900).map { "\($0)" }
        ).canonical()
        let calls = query.calls("https://host")
        #expect(calls.allSatisfy { $0.url("https://host").utf8.count <= 2000 })
        #expect(calls.flatMap(\.partners).count == 1800)
        #expect(Set(calls.map(\.flows)) == [["M"], ["X"]])
    }

    @Test func halvesShareNothing() throws {
        let query = try ComtradeQuery(
            periods: ["2021", "2022", "2023"], reporters: ["4", "8"], partners: ["12"]
        ).canonical()
        let halves = try #require(query.halves)
        #expect(halves.map(\.periods) == [["2021", "2022"], ["2023"]])
        let last = try #require(halves.last?.halves)
        #expect(last.map(\.flows) == [["M"], ["X"]])
        #expect(last.first?.halves?.map(\.reporters) == [["4"], ["8"]])
        #expect(last.first?.halves?.first?.halves == nil)
    }
}
