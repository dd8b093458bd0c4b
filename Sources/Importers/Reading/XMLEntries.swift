import Tabular
import TradeModel

/// The entries of a list that is a document, one after the other, in memory that does not grow with their
/// number.
struct XMLEntries<List: ListDocument>: ~Copyable {
    private var reader: XMLReader
    /// The day on which the list was made, where it says so.
    private(set) var made: Day?
    private var unknown: [String: (line: Int, count: Int)] = [:]

    init(_ reader: consuming XMLReader) { self.reader = reader }

    /// The next entry; nil at the end.
    mutating func next() throws(Refusal) -> List? {
        while let node = try reader.next() {
            guard case .open(let name, let attributes, let line, let isEmpty) = node else {
                continue
            }
            switch name {
            case List.root: made = List.made(XMLElement(name, attributes, line: line))
            case _ where List.wrappers.contains(name): continue
            case _ where List.notices.contains(name):
                made =
                    List.made(
                        try reader.element(name, attributes, line: line, isEmpty: isEmpty)) ?? made
            case _ where List.entries.contains(name):
                let entry = List(
                    try reader.element(name, attributes, line: line, isEmpty: isEmpty))
                for part in entry.unknownParts { note(part.name, part.line) }
                return entry
            default: note(name, line)
            }
        }
        return nil
    }

    private mutating func note(_ name: String, _ line: Int) {
        unknown[name, default: (line, 0)].count += 1
    }

    /// One finding for each name of elements or attributes that are not read and not known either.
    func unknown(_ path: String) -> [Diagnostic] {
        unknown.sorted { $0.key < $1.key }.map { name, seen in
            Diagnostic(
                .warning, .unknownElement, path: path, line: seen.line, field: name,
                message: "nothing is known of \(name.contains("@") ? "attributes" : "elements")"
                    + " “\(name)”, which are left out: \(seen.count), the first on this line")
        }
    }
}
