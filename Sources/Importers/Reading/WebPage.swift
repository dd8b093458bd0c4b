import Tabular
import TradeModel

/// Tells web pages from tables.
enum WebPage {
    /// Whether bytes begin as a web page does.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        var start = Substring(
            String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
        ).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        // Comments and the mark of XML may stand before.
        for (opening, closing) in [("<?xml", "?>"), ("<!--", "-->")] {
            guard start.hasPrefix(opening), let end = start.firstRange(of: closing) else {
                continue
            }
            start = start[end.upperBound...].drop { $0.isWhitespace }
        }
        return ["<!doctype html", "<html", "<head", "<body"].contains(where: start.hasPrefix)
    }
}

extension TableFile {
    /// Refuses a web page and JSON: a server that has lost a file often answers with a page that says
    /// so, and an interface that is not asked for CSV with JSON.
    static func refuseDocument(_ file: InputFile) throws(Refusal) {
        if WebPage.isOne(file.bytes) {
            throw Refusal(
                Diagnostic(
                    .error, .webPage, path: file.path,
                    message: "expected a table, saw a web page; look at it in a browser, and"
                        + " download the table itself"))
        }
        let isMarked = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let start = file.bytes.dropFirst(isMarked ? 3 : 0).first { !" \t\r\n".utf8.contains($0) }
        guard start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else { return }
        throw Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path,
                message: "expected a table, saw JSON; ask for CSV where it came from"))
    }
}
