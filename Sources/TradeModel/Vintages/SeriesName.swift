/// What a series of the store is called: the configured source that it comes from, what it is of
/// within that source, and its unit.
///
/// It is written `customs/trade-gacc.trade-value.PRK.CHN.import`; the unit is needed only where one
/// source gives the same quantity in two.
public struct SeriesName: Hashable, Sendable {
    /// The configured name of the source.
    public let source: String
    /// What the values are of, its parts joined by points.
    public let id: String
    /// The code of the values' unit.
    public let unit: String

    /// Names a series.
    public init(source: String, id: String, unit: String) {
        self.source = source
        self.id = id
        self.unit = unit
    }
}

extension SeriesName: Comparable, CustomStringConvertible {
    /// Orders by source, id and unit.
    public static func < (a: SeriesName, b: SeriesName) -> Bool {
        (a.source, a.id, a.unit) < (b.source, b.id, b.unit)
    }

    /// `source/id`.
    public var description: String { "\(source)/\(id)" }
}
