import Testing

@testable import Reports

@Suite struct ShortNamesTests {
    private func names(_ names: [String], within most: Int) -> [String] {
        ShortNames { $0.count > most ? String($0.prefix(most - 1)) + "…" : $0 }.apart(names)
    }

    @Test func aNameThatCannotBeMistakenKeepsItsBeginning() {
        let names = names(["Exports of coal and iron", "Imports", "Imports of coal"], within: 12)
        #expect(names == ["Exports of …", "Imports", "Imports of …"])
    }

    @Test func namesOfOneBeginningKeepWhatTellsThemApart() {
        let names = names(
            ["Exports of coal and iron to China", "Exports of coal and iron to Russia"], within: 20)
        #expect(names == ["Exports of coa…China", "Exports of co…Russia"])
    }

    @Test func aNameMayBeTheBeginningOfAnother() {
        let names = names(
            ["Exports of coal and iron", "Exports of coal and iron and steel"], within: 20)
        #expect(names == ["Exports of coal…iron", "Expor…iron and stee…"])
    }

    @Test func whatDoesNotTellApartIsNumbered() {
        let names = names(["Trade by x one", "Trade by x two", "Trade by one"], within: 8)
        #expect(names == ["1. Trad…", "2. Trad…", "3. Trad…"])
    }
}
