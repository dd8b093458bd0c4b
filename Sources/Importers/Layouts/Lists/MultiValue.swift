import Tabular

/// A cell that holds several values: itself a record of CSV with semicolons, whose values are quoted
/// where they hold a semicolon or a quote.
enum MultiValue {
    /// How many values a cell may have.
    static let limit = 10_000

    /// The values of a cell, without empty ones; nil where its quotes do not match. Takes time in
    /// proportion to its length.
    static func values(of cell: String) -> [String]? {
        var values: [String] = []
        var value: [UInt8] = []
        var rest = cell.utf8[...]
        while true {
            value.removeAll(keepingCapacity: true)
            if rest.first == UInt8(ascii: "\"") {
                rest.removeFirst()
                while true {
                    guard let byte = rest.popFirst() else { return nil }
                    if byte == UInt8(ascii: "\"") {
                        guard rest.first == UInt8(ascii: "\"") else { break }
                        rest.removeFirst()
                    }
                    value.append(byte)
                }
                guard rest.isEmpty || rest.first == UInt8(ascii: ";") else { return nil }
            } else {
                while let byte = rest.first, byte != UInt8(ascii: ";") {
                    guard byte != UInt8(ascii: "\"") else { return nil }
                    value.append(byte)
                    rest.removeFirst()
                }
            }
            let text = trimmed(String(decoding: value, as: UTF8.self))
            if !text.isEmpty { values.append(text) }
            guard rest.popFirst() != nil else { return values }
        }
    }

    /// The values between semicolons, whatever the quotes.
    static func plainValues(of cell: String) -> [String] {
        cell.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
