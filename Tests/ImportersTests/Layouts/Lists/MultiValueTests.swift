import TestSupport
import Testing

@testable import Importers

@Suite struct MultiValueTests {
    @Test(arguments: [
        ("a", ["a"]), ("a;b", ["a", "b"]), ("a;;b;", ["a", "b"]), ("", []),
        (" a ; b ", ["a", "b"]),
        ("\"a; b\";c", ["a; b", "c"]), ("\"a \"\"b\"\"\"", ["a \"b\""]), ("\"\";a", ["a"]),
        ("Пэк;백", ["Пэк", "백"]),
    ])
    func takesACellApart(_ cell: String, _ values: [String]) {
        #expect(MultiValue.values(of: cell) == values)
    }

    @Test(arguments: ["\"a", "a\"b", "\"a\"b", "\"a\" ;b", ";\""])
    func refusesQuotesThatDoNotMatch(_ cell: String) {
        #expect(MultiValue.values(of: cell) == nil)
    }

    @Test(arguments: 0..<20)
    func readsBackWhatIsWritten(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            "x" + String((0..<5).map { _ in "a;\" b백".randomElement(using: &generator) ?? "a" })
                + "x"
        }
        let cell = values.map { value in
            value.contains(";") || value.contains("\"")
                ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
        }.joined(separator: ";")
        #expect(MultiValue.values(of: cell) == values)
    }
}
