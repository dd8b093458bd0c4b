extension Designation {
    /// A field with its values as texts.
    public struct Field: Hashable, Sendable {
        /// Its name in outputs.
        public let name: String
        /// Its values, in the list's order.
        public let values: [String]
    }

    /// The names of all fields, always the same and in the same order; numbers and places apart.
    public static var fieldNames: [String] { readings.map { $0.name } }

    /// All fields, in the order of their names.
    public var fields: [Field] {
        Self.readings.map { Field(name: $0.name, values: $0.values(self)) }
    }

    /// The same as two editions are held against each other: each remark is a value by itself, for their
    /// order means nothing.
    package var comparedFields: [Field] {
        fields.map { field in
            guard field.name == Self.remarksName else { return field }
            return Field(
                name: field.name, values: remarks.split(separator: "; ").map(String.init))
        }
    }

    private static let remarksName = "remarks"

    private static let readings: [(name: String, values: @Sendable (Designation) -> [String])] = [
        ("name", { [$0.name] }),
        ("aliases", { $0.names.dropFirst().map(\.label) }),
        ("kind", { [$0.kind.rawValue] }),
        ("programs", { $0.programs }), ("titles", { $0.titles }),
        // A row of a table of addresses may tell none.
        ("addresses", { $0.addresses.map(\.label).filter { !$0.isEmpty } }),
        ("countries", { $0.countries.map(\.text) }),
        ("births", { $0.births.map(\.label) }),
        ("birth_places", { $0.birthPlaces }),
        ("identifiers", { $0.identifiers.map(\.summary) }),
        ("craft", { $0.craft?.labels ?? [] }),
        ("links", { $0.links }), ("collections", { $0.collections }),
        ("listed", { [$0.listed?.description].compactMap { $0 } }),
        ("updated", { [$0.updated?.description].compactMap { $0 } }),
        (remarksName, { $0.remarks.isEmpty ? [] : [$0.remarks] }),
    ]
}

extension ListedName {
    fileprivate var label: String {
        let marks = [role == .alias ? nil : role.rawValue, isWeak ? "weak" : nil].compactMap { $0 }
        return marks.isEmpty ? text : "\(text) (\(marks.joined(separator: ", ")))"
    }
}

extension ListedAddress {
    /// The address with its country, once also where the list has it at the end of the address.
    fileprivate var label: String {
        let country = place?.text ?? ""
        let last = text.split(separator: ",").last?.drop(while: \.isWhitespace) ?? ""
        return [text, last == country ? "" : country].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}

extension ListedIdentifier {
    fileprivate var summary: String {
        let issuer = place.map { " (\($0.text))" } ?? ""
        let dates =
            (issued.map { " issued \($0)" } ?? "") + (expires.map { " expires \($0)" } ?? "")
        return "\(label) \(mark)\(number)\(issuer)\(dates)"
    }

    /// What tells the number of a ship or its company from others that a list calls the same.
    private var mark: String {
        switch kind {
        case .ship, .shipCompany: label.hasSuffix("IMO") ? "" : "IMO "
        case .passport, .national, .tax, .registration, .radio, .bank, .aircraft, .wallet, .other:
            ""
        }
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
