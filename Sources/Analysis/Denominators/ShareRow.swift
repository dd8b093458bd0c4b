import TradeModel

/// A share by one denominator.
struct ShareRow {
    let period: TimeSpan
    /// The source, by the name that chooses it.
    let source: String
    /// Whether the share is computed here, or printed by the source.
    var kind = Kind.computed
    let direction: TradeDirection
    /// What is taken out of numerator and denominator; nil for nothing.
    var excluding: String?
    /// The section of goods; nil for all goods.
    var section: HSSection?
    /// Whether the partner has more than all partners together, so that there is no share.
    var isExceeded = false
    let numerator: Amount?
    let denominator: Amount?
    /// The unit of numerator and denominator.
    let unit: String
    /// The share where it is printed and not computed.
    var printed: Double?
    let n: Int
    let missing: Int
    let confidence: Confidence?
    let origins: [Origin]

    /// Where a share comes from.
    enum Kind: String {
        case computed, printed
    }

    /// The share in percent; nil where a part is missing or more than the whole, or
    /// the denominator is not above zero.
    var value: Double? {
        if kind == .printed { return printed }
        return isExceeded ? nil : Amount.share(numerator, of: denominator)
    }

    /// The order in which rows are shown: by time, then all goods before sections, both directions
    /// before each, and whole trade before parts of it.
    static func < (a: ShareRow, b: ShareRow) -> Bool {
        if a.period != b.period { return a.period < b.period }
        return a.order.lexicographicallyPrecedes(b.order)
    }

    private var order: [String] {
        let directions: [TradeDirection] = [.total, .import, .export]
        return [
            section.map { $0.number < 10 ? "0\($0.number)" : "\($0.number)" } ?? "",
            "\(directions.firstIndex(of: direction) ?? 0)", source, kind.rawValue, excluding ?? "",
        ]
    }

    /// The row as a point, with the rows of tables behind it.
    func point(_ uses: [SourceUse]) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: period.description, value: value,
            fields: [
                .init("source", .text(source)), .init("kind", .text(kind.rawValue)),
                .init("flow", .text(direction.rawValue)),
                .init("excluding", .text(excluding ?? "nothing")),
                .init("goods", .text(section?.description ?? "all")),
                .init("numerator", .number(numerator?.doubleValue)),
                .init("denominator", .number(denominator?.doubleValue)),
                .init("counted_in", .text(unit)),
            ], n: n, missing: missing, confidence: confidence, sources: uses)
    }
}
