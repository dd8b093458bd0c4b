import Testing
import TradeModel

@testable import Tabular

/// A text in which a `❯` marks the character where a finding is expected.
struct MarkedText {
    /// The text without the mark.
    let text: String
    /// The line of the mark, from 1; lines end in LF, CRLF or CR.
    let line: Int
    /// The column of the mark in Unicode scalars, from 1.
    let column: Int

    init(_ marked: String) throws {
        let scalars = Array(marked.unicodeScalars)
        let mark = try #require(scalars.firstIndex(of: "❯"))
        let before = scalars[..<mark]
        let ends = before.indices.filter { index in
            scalars[index] == "\n" || (scalars[index] == "\r" && scalars[index + 1] != "\n")
        }
        text = String(String.UnicodeScalarView(scalars.filter { $0 != "❯" }))
        line = ends.count + 1
        column = mark - (ends.last.map { $0 + 1 } ?? 0) + 1
    }
}

/// The records of a text, up to its end or to what it is refused for.
func records(
    of text: String, delimiter: Delimiter = .comma, isWholeFile: Bool = true
) -> (records: [[String]], refusal: Refusal?) {
    var reader = RecordReader(
        DecodedText(utf8: Array(text.utf8)), delimiter: delimiter, path: "a.csv",
        isWholeFile: isWholeFile)
    var records: [[String]] = []
    do throws(Refusal) {
        while try reader.next() { records.append(reader.record.texts) }
    } catch {
        return (records, error)
    }
    return (records, nil)
}
