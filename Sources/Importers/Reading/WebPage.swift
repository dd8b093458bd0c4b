import Tabular
import TradeModel

/// Tells web pages from tables.
enum WebPage {
    /// Whether bytes begin as a web page does.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.prefix(512).contains(UInt8(ascii: "<")) else { return false }
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
    /// Refuses a web page, JSON and XML: a server that has lost a file often answers with a page that says
    /// so, an interface that is not asked for CSV with JSON, and lists come as XML beside their tables.
    static func refuseDocument(_ file: InputFile) throws(Refusal) {
        if WebPage.isOne(file.bytes) {
            throw Refusal(
                Diagnostic(
                    .error, .webPage, path: file.path,
                    message: "expected a table, saw a web page; look at it in a browser, and"
                        + " download the table itself"))
        }
        if let root = rootOfXML(file.bytes) {
            throw Refusal(
                Diagnostic(
                    .error, .unknownLayout, path: file.path,
                    message: "expected a table, saw an XML document of the element “\(root)”, which"
                        + " no layout has; take the same as CSV where it came from, or a list of"
                        + " sanctions from OpenSanctions, as its table targets.simple.csv"))
        }
        guard isJSON(file.bytes) else { return }
        throw Refusal(
            Diagnostic(
                .error, .unknownLayout, path: file.path,
                message: "expected a table, saw JSON; ask for CSV where it came from"))
    }

    /// The first element of bytes that begin as an XML document does.
    private static func rootOfXML(_ bytes: [UInt8]) -> String? {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let start = bytes.dropFirst(isMarked ? 3 : 0).prefix(4096)
        guard start.starts(with: "<?xml".utf8) else { return nil }
        return XMLProlog(Array(start)).root
    }

    /// Whether bytes begin as an object or a list of JSON, and not with a name such as `[date]`.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let signs = bytes.dropFirst(isMarked ? 3 : 0).lazy
            .filter { !" \t\r\n".utf8.contains($0) }.prefix(2)
        guard let first = signs.first, let second = signs.dropFirst().first else { return false }
        return "{[".utf8.contains(first) && "\"{[]}".utf8.contains(second)
    }
}
