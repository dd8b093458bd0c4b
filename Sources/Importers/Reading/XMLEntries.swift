import Tabular
import TradeModel

/// The entries of a consolidated list, one after the other, in memory that does not grow with their
/// number.
struct XMLEntries: ~Copyable {
    private var reader: XMLReader
    /// The day on which the list was made, where it says so.
    private(set) var generated: Day?
    private var unknown: [String: (line: Int, count: Int)] = [:]

    init(_ reader: consuming XMLReader) { self.reader = reader }

    /// The next entry; nil at the end.
    mutating func next() throws(Refusal) -> XMLElement? {
        while let node = try reader.next() {
            guard case .open(let name, let attributes, let line, let isEmpty) = node else {
                continue
            }
            switch name {
            case UNConsolidated.root:
                generated = attributes["dateGenerated"].flatMap { Day(ofMoment: $0)?.ifGregorian }
            case "INDIVIDUALS", "ENTITIES": continue
            case "INDIVIDUAL", "ENTITY":
                let entry = try reader.element(name, line: line, isEmpty: isEmpty)
                for child in entry.children where !Self.isKnown(child.name, in: name) {
                    note(child.name, child.line)
                }
                return entry
            default: note(name, line)
            }
        }
        return nil
    }

    private mutating func note(_ name: String, _ line: Int) {
        unknown[name, default: (line, 0)].count += 1
    }

    /// One finding for each element that is not read and not known either.
    func unknown(_ path: String) -> [Diagnostic] {
        unknown.sorted { $0.key < $1.key }.map { name, seen in
            Diagnostic(
                .warning, .unknownElement, path: path, line: seen.line, field: name,
                message: "nothing is known of elements of this name, which are left out:"
                    + " \(seen.count), the first on this line")
        }
    }

    private static func isKnown(_ name: String, in entry: String) -> Bool {
        let own = name.hasPrefix("\(entry)_") ? String(name.dropFirst(entry.count + 1)) : ""
        return read.contains(name) || passedOver.contains(name) || parts.contains(own)
    }

    private static let read: Set = [
        "DATAID", "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "UN_LIST_TYPE",
        "REFERENCE_NUMBER", "LISTED_ON", "NAME_ORIGINAL_SCRIPT", "COMMENTS1", "TITLE",
        "DESIGNATION", "NATIONALITY", "NATIONALITY2", "LAST_DAY_UPDATED", "DELISTED_ON",
    ]
    private static let parts: Set = [
        "ALIAS", "ADDRESS", "DOCUMENT", "DATE_OF_BIRTH", "PLACE_OF_BIRTH",
    ]
    /// Known, and of no use here: versions, keys of sorting, who asked for the listing.
    private static let passedOver: Set = [
        "VERSIONNUM", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD", "SUBMITTED_BY",
        "SUBMITTED_ON", "GENDER",
    ]
}
