public import TradeModel

/// What one field of an entry lost and gained between two editions.
public struct FieldChange: Hashable, Sendable {
    /// The field.
    public let field: String
    /// The values that only the earlier edition has.
    public let removed: [String]
    /// The values that only the later edition has.
    public let added: [String]

    /// The fields in which two editions of an entry differ; the order of a field's values means
    /// nothing.
    static func between(_ before: Designation, _ after: Designation) -> [FieldChange] {
        zip(before.fields, after.fields).compactMap { old, new in
            let (past, present) = (Set(old.values), Set(new.values))
            guard past != present else { return nil }
            return FieldChange(
                field: old.name, removed: past.subtracting(present).sorted(),
                added: present.subtracting(past).sorted())
        }
    }
}

extension Designation {
    /// A field with its values as texts.
    public struct Field: Hashable, Sendable {
        /// Its name in outputs.
        public let name: String
        /// Its values, in the list's order.
        public let values: [String]
    }

    /// All fields, always the same and in the same order; numbers and places apart.
    public var fields: [Field] {
        [
            Field(name: "name", values: [name]),
            Field(name: "aliases", values: names.dropFirst().map(\.label)),
            Field(name: "kind", values: [kind.rawValue]),
            Field(name: "programs", values: programs), Field(name: "titles", values: titles),
            // A row of a table of addresses may tell none.
            Field(name: "addresses", values: addresses.map(\.label).filter { !$0.isEmpty }),
            Field(name: "countries", values: countries.map(\.text)),
            Field(name: "births", values: births.map(\.label)),
            Field(name: "birth_places", values: birthPlaces),
            Field(name: "identifiers", values: identifiers.map(\.summary)),
            Field(name: "craft", values: craft?.labels ?? []),
            Field(name: "links", values: links), Field(name: "collections", values: collections),
            Field(name: "listed", values: [listed?.description].compactMap { $0 }),
            Field(name: "updated", values: [updated?.description].compactMap { $0 }),
            Field(name: "remarks", values: remarks.isEmpty ? [] : [remarks]),
        ]
    }
}

extension ListedName {
    fileprivate var label: String {
        let marks = [role == .alias ? nil : role.rawValue, isWeak ? "weak" : nil].compactMap { $0 }
        return marks.isEmpty ? text : "\(text) (\(marks.joined(separator: ", ")))"
    }
}

extension ListedAddress {
    fileprivate var label: String {
        [text, place?.text ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension ListedIdentifier {
    fileprivate var summary: String {
        let issuer = place.map { " (\($0.text))" } ?? ""
        let dates =
            (issued.map { " issued \($0)" } ?? "") + (expires.map { " expires \($0)" } ?? "")
        return "\(label) \(number)\(issuer)\(dates)"
    }
}

extension CraftDetails {
    fileprivate var labels: [String] {
        let values: [(String, String?)] = [
            ("call sign", callSign), ("type", type), ("tonnage", tonnage.map(String.init)),
            ("gross tonnage", grossTonnage.map(String.init)), ("flag", flag?.text),
            ("owner", owner),
        ]
        return values.compactMap { name, value in value.map { "\(name) \($0)" } }
    }
}
