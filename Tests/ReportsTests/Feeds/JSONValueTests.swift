import Foundation
import Testing

@testable import Reports

@Suite struct JSONValueTests {
    @Test func keysAreSortedAndTextEndsItsLine() throws {
        let value = JSONValue.object(["b": .integer(1), "a": .array([.bool(true), .null])])
        let lines = try value.text().split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        #expect(lines == ["{", "\"a\" : [", "true,", "null", "],", "\"b\" : 1", "}"])
        #expect(try value.text().last == "\n")
    }

    @Test func missingValuesAreNull() throws {
        let value = JSONValue.object([
            "number": JSONValue(Double?.none), "count": JSONValue(Int?.none),
            "text": JSONValue(String?.none),
        ])
        #expect(try parsedJSON(value).values.allSatisfy { $0 is NSNull })
    }

    @Test(arguments: [
        0.1, 1.0 / 3, 94.97198594253695, 1_023_081_704, 6_889_400_000.5, -0.000123, 1e21,
        .leastNonzeroMagnitude,
        1.7976931348623157e308, 0,
    ])
    func numbersComeBackExactly(number: Double) throws {
        let read = try parsedJSON(.object(["x": .number(number)]))["x"]
        #expect(read as? Double == number)
    }

    @Test func wholeNumbersHaveNoPoint() throws {
        #expect(try JSONValue.number(1_023_081_704).text() == "1023081704\n")
        #expect(try JSONValue.integer(-7).text() == "-7\n")
    }

    @Test(arguments: [
        "\"quoted\" \\ back", "a/b", "line\nend\ttab", "북한 🚀", "\u{1}", "\u{2028}",
    ])
    func textsComeBackExactly(text: String) throws {
        #expect(try parsedJSON(.object([text: .string(text)]))[text] as? String == text)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func numbersThatAreNoneAreRefused(number: Double) {
        #expect(throws: (any Error).self) { try JSONValue.number(number).text() }
    }
}
