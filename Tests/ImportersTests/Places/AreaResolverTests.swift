import Testing
import TradeModel

@testable import Importers

@Suite struct AreaResolverTests {
    private let table = CountryTable([
        Area(code: "CHN", kind: .country, name: "China", numbers: [Area.Number(.comtrade, 156)]),
        Area(code: "TWN", kind: .country, name: "Taiwan", numbers: [Area.Number(.baci, 490)]),
        Area(
            code: "S19", kind: .unspecified, name: "Other Asia",
            numbers: [Area.Number(.comtrade, 490)]),
    ])

    @Test func theNumberComesBeforeTheLetters() {
        var resolver = AreaResolver(table, .comtrade)
        #expect(resolver.partner(code: 490, iso: "TWN", name: "").key == "S19")
        #expect(resolver.partner(code: 7, iso: "CHN", name: "").key == "CHN")
        #expect(resolver.summary(path: "a").isEmpty)
    }

    @Test func aNumberThatNoTableKnowsIsNoPlaceOfItsOwn() {
        var resolver = AreaResolver(table, .comtrade)
        #expect(resolver.partner(code: 7, iso: "CHN", name: "").key == "CHN")
        #expect(resolver.partner(code: 7, iso: "TWN", name: "").key == "TWN")
        #expect(resolver.partner(code: 7, iso: "", name: "") == .unlisted(7))
    }

    @Test func putsTogetherWhatSeveralHaveMet() {
        var (first, second) = (AreaResolver(table, .comtrade), AreaResolver(table, .comtrade))
        _ = first.partner(code: 12, iso: "", name: "Lemuria")
        _ = second.partner(code: 12, iso: "", name: "Atlantis")
        first.merge(second)
        let message = first.summary(path: "a").first?.message ?? ""
        #expect(message.contains("12 (“Atlantis”); records kept under #12: 2"))
    }

    @Test func lettersOfAnotherCountryAreToldOncePerPair() throws {
        let table = CountryTable(
            table.areas + [
                Area(
                    code: "CHL", kind: .country, name: "Chile",
                    numbers: [Area.Number(.comtrade, 152)])
            ])
        var (first, second) = (AreaResolver(table, .comtrade), AreaResolver(table, .comtrade))
        #expect(second.partner(code: 152, iso: "CHN", name: "", line: 9).key == "CHL")
        for (iso, line) in [("CHL", 3), ("", 4), ("QQQ", 5), ("CHN", 6), ("CHL", 7), ("CHN", 8)] {
            #expect(first.partner(code: 152, iso: iso, name: "", line: line).key == "CHL")
        }
        // Other Asia is no country, and where no line is told nothing is compared.
        _ = first.partner(code: 490, iso: "TWN", name: "", line: 10)
        _ = first.partner(code: 156, iso: "CHL", name: "")
        second.merge(first)
        let findings = second.summary(path: "a")
        #expect(findings.map(\.code) == [.badCode] && findings.map(\.severity) == [.warning])
        #expect(findings.map(\.line) == [6])
        let message = try #require(findings.first?.message)
        #expect(message.hasPrefix("the comtrade code 152 is of CHL, and the letters beside it are"))
        #expect(message.contains("CHN: taken for CHL"))
        #expect(message.hasSuffix("records: 3, this one the first"))
    }

    @Test func eachSystemHasItsOwnNumbers() {
        var resolver = AreaResolver(table, .baci)
        #expect(resolver.partner(code: 490, iso: "", name: "").key == "TWN")
    }

    @Test func keepsAndCountsCodesThatNoTableKnows() {
        var resolver = AreaResolver(table, .comtrade)
        for _ in 0..<3 {
            #expect(resolver.partner(code: 9999, iso: "QQQ", name: "Atlantis") == .unlisted(9999))
        }
        _ = resolver.partner(code: 12, iso: "", name: "")
        let messages = resolver.summary(path: "a").map(\.message)
        #expect(messages.count == 2)
        #expect(messages[0].contains("code 12; records kept under #12: 1"))
        #expect(messages[1].contains("9999 (“Atlantis”); records kept under #9999: 3"))
    }
}
