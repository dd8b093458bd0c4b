import TradeModel

/// What one field of an entry lost and gained between two editions.
public struct FieldChange: Hashable, Sendable {
    /// The field.
    public let field: String
    /// The values that only the earlier edition has.
    public let removed: [String]
    /// The values that only the later edition has.
    public let added: [String]

    /// The fields in which two editions of an entry differ; the order of a field's values means
    /// nothing, and neither does that of remarks.
    static func between(_ before: Designation, _ after: Designation) -> [FieldChange] {
        zip(before.comparedFields, after.comparedFields).compactMap { old, new in
            let (past, present) = (Set(old.values), Set(new.values))
            guard past != present else { return nil }
            return FieldChange(
                field: old.name, removed: past.subtracting(present).sorted(),
                added: present.subtracting(past).sorted())
        }
    }
}
