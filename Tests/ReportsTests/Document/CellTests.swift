import Testing

@testable import Reports

@Suite struct CellTests {
    @Test func valuesThatAreNotNumbersAreMissing() {
        let format = DecimalFormat(places: 1)
        #expect(Cell.number(.nan, format, marks: ["a"]) == .missing(marks: ["a"]))
        #expect(Cell.number(-.infinity, format) == .missing)
        #expect(Cell.number(nil, format) == .missing)
        #expect(Cell.count(nil) == .missing)
    }

    @Test func numbersAreRoundedByTheFormat() {
        #expect(Cell.number(0.125, DecimalFormat(places: 2)).text == "0.13")
        #expect(Cell.count(-1_234_567).text == "\u{2212}1,234,567")
        #expect(Cell.missing.text == "n/a")
        #expect(("x" as Cell).text == "x")
    }
}
