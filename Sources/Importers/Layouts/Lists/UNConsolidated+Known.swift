import Tabular

extension UNConsolidated {
    var unknownParts: [(name: String, line: Int)] {
        element.children.flatMap { child in
            guard let inner = known(child.name) else { return [(child.name, child.line)] }
            // What is known is read whole where nothing is told of its parts.
            let unknown = child.children.filter { !inner.isEmpty && !inner.contains($0.name) }
            return unknown.map { ($0.name, $0.line) }
        }
    }

    /// The names of the elements that an element of the entry may have, none where it may have any; nil of
    /// an element of which nothing is known.
    private func known(_ name: String) -> Set<String>? {
        if Self.read.contains(name) || Self.passedOver.contains(name) { return [] }
        guard name.hasPrefix("\(prefix)_") else { return nil }
        return Self.parts[String(name.dropFirst(prefix.count + 1))]
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
        "PLACE_OF_BIRTH": ["STREET", "CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"],
    ]
    /// Known, and of no use here: versions, keys of sorting, who asked for the listing.
    private static let passedOver: Set = [
        "VERSIONNUM", "LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD", "SUBMITTED_BY",
        "SUBMITTED_ON",
    ]
}
