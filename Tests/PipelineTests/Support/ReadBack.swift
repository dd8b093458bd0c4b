import Foundation
import Testing

/// A CSV table read back by the simplest means that know quotes.
struct CSVText {
    let header: [String]
    let rows: [[String]]

    init(_ csv: String) throws {
        var records: [[String]] = []
        var record: [String] = []
        var field = ""
        var isQuoted = false
        for character in csv.unicodeScalars {
            switch character {
            // A doubled quote ends one quotation and begins the next.
            case "\"":
                if !isQuoted, !field.isEmpty, field.last == "\u{0}" {
                    field.removeLast()
                    field.append("\"")
                }
                isQuoted.toggle()
                if !isQuoted { field.append("\u{0}") }
            case ",", "\n":
                if isQuoted {
                    field.unicodeScalars.append(character)
                    continue
                }
                record.append(field.replacing("\u{0}", with: ""))
                field = ""
                if character == "\n" {
                    records.append(record)
                    record = []
                }
            default: field.unicodeScalars.append(character)
            }
        }
        header = try #require(records.first)
        rows = Array(records.dropFirst())
        #expect(rows.allSatisfy { $0.count == header.count })
    }

    /// A column.
    subscript(name: String) -> [String] {
        guard let index = header.firstIndex(of: name) else { return [] }
        return rows.map { $0[index] }
    }
}

/// JSON read back by Foundation: values as texts by their path, `a.0.b`.
struct JSONText {
    private let root: Any

    init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    subscript(path: String) -> String? {
        var value: Any? = root
        for key in path.split(separator: ".") {
            if let list = value as? [Any] {
                value = Int(key).flatMap { list.indices.contains($0) ? list[$0] : nil }
            } else {
                value = (value as? [String: Any])?[String(key)]
            }
        }
        switch value {
        case nil: return nil
        case is NSNull: return "null"
        case let text as String: return text
        case let number as NSNumber:
            return "\(number)"
        default: return "\(value ?? "")"
        }
    }

    func count(_ path: String) -> Int {
        (0...).first { self["\(path).\($0)"] == nil } ?? 0
    }
}
