extension Indicator {
    /// The names of the fields that tell points of one period apart, in the order of a point's; none
    /// where there is one point for each period.
    public var keys: [String] { fields.filter(\.isKey).map(\.name) }

    /// The names of the figures beside the values that rest on other rows and are as sure as these, in
    /// the order of a point's.
    public var attestedApart: [String] { fields.filter(\.isAttestedApart).map(\.name) }

    /// The field with a name.
    public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// What a field, or an end of an interval, is in; nil where it is a text, or a number in no unit,
    /// such as a count or a logarithm.
    public func unit(ofField name: String) -> FieldUnit? {
        if let named = field(name) { return named.unit }
        let end = ["_lower", "_upper"].first { name.hasSuffix($0) }
        return end.flatMap { field(String(name.dropLast($0.count)))?.unit }
    }
}
