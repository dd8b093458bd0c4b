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
                for child in entry.children {
                    guard let inner = Self.known(child.name, in: name) else {
                        note(child.name, child.line)
                        continue
                    }
                    // What is known is read whole where nothing is told of its parts.
                    for part in child.children where !inner.isEmpty && !inner.contains(part.name) {
                        note(part.name, part.line)
                    }
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

    /// The names of the elements that an element of an entry may have, none where it may have any; nil of an
    /// element of which nothing is known.
    private static func known(_ name: String, in entry: String) -> Set<String>? {
        if read.contains(name) || passedOver.contains(name) { return [] }
        guard name.hasPrefix("\(entry)_") else { return nil }
        return parts[String(name.dropFirst(entry.count + 1))]
    }

    private static let read: Set = [
        "DATAID", "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME", "UN_LIST_TYPE",
        "REFERENCE_NUMBER", "LISTED_ON", "NAME_ORIGINAL_SCRIPT", "COMMENTS1", "TITLE",
        "DESIGNATION", "NATIONALITY", "NATIONALITY2", "LAST_DAY_UPDATED", "DELISTED_ON",
        "GENDER",
    ]
    private static let parts: [String: Set<String>] = [
        "ALIAS": [
            "QUALITY", "ALIAS_NAME", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE",
        ],
        "ADDRESS": ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"],
        "DOCUMENT": [
            "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY",
            "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE",
        ],
        "DATE_OF_BIRTH": ["TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"],
        "PLACE_OF_BIRTH": ["CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"],
    ]
    /// Known, and of no use here: versions, keys of sorting, who asked for the listing.
    private static let passedOver: Set = [
        "VERSIONNUM", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD", "SUBMITTED_BY",
        "SUBMITTED_ON",
    ]
}
