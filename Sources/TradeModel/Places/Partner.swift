/// The other side of a trade flow, or the side that reports it, as trade tables name it.
public enum Partner: Hashable, Sendable {
    /// A country, also a former one.
    case country(Country)
    /// A group that is listed beside its members, by its code; never added to them.
    case group(String)
    /// Countries that report as one in place of themselves, by their code.
    case union(String)
    /// All partners together.
    case world
    /// An area that the table does not resolve further, such as "Areas, nes", by its code.
    case unspecified(String)
    /// A numeric code that no table knows.
    case unlisted(Int)

    /// The key by which outputs name the partner: alpha-3, the area's code, `WLD` or `#NNN`.
    public var key: String {
        switch self {
        case .country(let country): country.code
        case .group(let code), .union(let code), .unspecified(let code): code
        case .world: "WLD"
        case .unlisted(let number): "#\(number)"
        }
    }

    /// The country, where the partner is one.
    public var country: Country? {
        if case .country(let country) = self { country } else { nil }
    }
}

extension Partner: Comparable, CustomStringConvertible {
    /// Orders by key.
    public static func < (a: Partner, b: Partner) -> Bool { a.key < b.key }

    /// The key.
    public var description: String { key }
}
