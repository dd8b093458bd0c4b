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

    /// A second number behind the first would be of other things.
    @Test func whatHasANumberIsNotNumberedAgain() {
        let short = ShortNames { $0.count <= 8 ? $0 : String($0.prefix(7)) + "…" }
        let names = ["Trade by x one", "Trade by x two", "Trade by one"]
        #expect(short.apart(names).allSatisfy { $0.contains(". ") })
        #expect(short.apart(names, areNumbered: true).allSatisfy { !$0.contains(". ") })
    }

    /// Each has the room of its own, but for those that would be taken for one another.
    @Test func namesAreCutToTheirOwnRooms() {
        let names = ["Exports of coal to China", "Exports of coal to Russia", "Imports of grain"]
        let style = ChartStyle.Text.label
        let rooms = [100.0, 98, 60]
        let short = ShortNames.apart(names, style, within: rooms)
        #expect(Set(short).count == 3)
        #expect(zip(short, rooms).allSatisfy { TextMetrics.width(of: $0, style) <= $1 })
        #expect(short[2] == TextMetrics.cut(names[2], style, to: 60))
        #expect(ShortNames.apart(names, style, within: [300, 300, 300]) == names)
    }
}
