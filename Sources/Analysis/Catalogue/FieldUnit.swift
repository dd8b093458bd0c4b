/// What a field of an indicator's points is in.
public enum FieldUnit: Sendable, Hashable {
    /// The unit of the values.
    case value
    /// The unit of the amounts that the values are computed from.
    case amounts
    /// The unit of the values where they were analysed as they are, and log points where they were
    /// transformed.
    case transformed
    /// The unit that another field of the point names.
    case named(by: String)
    /// The unit that another field of the point names, a month.
    case monthly(by: String)
    /// One unit for one of another, by the codes that tables use.
    case quotient(of: String, per: String)
    /// The base unit of the values, for one of a unit by the code that tables use.
    case price(per: String)
    /// A unit of its own, by the code that tables use.
    case own(String)
}
