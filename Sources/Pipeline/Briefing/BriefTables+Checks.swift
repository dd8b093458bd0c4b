import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// A fault of the configuration, with the table or the chart where it is, and its place where that is
    /// known.
    func fault(
        _ message: String, in caption: String, at place: (line: Int, column: Int)? = nil
    ) -> Diagnostic {
        Diagnostic(
            .error, .badConfiguration, path: configuration.path, line: place?.line,
            column: place?.column, message: "“\(caption)”: \(message.namingKeys)")
    }

    /// Refuses a field that the points of an indicator do not have: shown as missing, a misspelt
    /// name would pass for a gap in the data.
    static func check(_ field: String, in result: IndicatorResult) throws(Refusal) {
        let known = Set(result.points.flatMap { $0.fields.map(\.name) })
        guard !known.isEmpty, !["period", "value"].contains(field), !known.contains(field) else {
            return
        }
        throw Refusal.usage(
            "\(result.indicator.id) has no field “\(field)”; it has period, value,"
                + " \(known.sorted().joined(separator: ", "))")
    }

    /// The first of some points.
    static func first<Element>(
        _ limit: Int, of elements: [Element]
    ) throws(Refusal) -> [Element] {
        try check(limit: limit)
        return Array(elements.prefix(limit))
    }

    /// Refuses a limit that keeps nothing.
    static func check(limit: Int) throws(Refusal) {
        guard limit > 0 else { throw Refusal.usage("the limit is 1 or more, saw \(limit)") }
    }
}

/// The days that a configuration's `from` and `to` allow; a side that is left out is open.
struct DayRange {
    private let first: Day?
    private let last: Day?

    /// Refuses what is no period.
    init(from first: String?, to last: String?) throws(Refusal) {
        self.first = try Self.span(first)?.days.lowerBound
        self.last = try Self.span(last)?.days.upperBound
    }

    /// Whether a span begins within the range.
    func contains(_ span: TimeSpan) -> Bool {
        let day = span.days.lowerBound
        return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
    }

    /// The period of a text.
    static func span(_ text: String?) throws(Refusal) -> TimeSpan? {
        guard let text else { return nil }
        guard let span = TimeSpan(text) else {
            throw Refusal.usage("expected a period such as 2019 or 2019-06, saw “\(text)”")
        }
        return span
    }
}

extension DecimalFormat {
    /// The decimals that a configuration asks for, or the usual ones of a unit or a field.
    static func configured(
        _ decimals: Int?, _ values: [Double?], unit: String
    ) throws(Refusal) -> DecimalFormat {
        let usual = DecimalFormat.readable(values, of: unit)
        guard let decimals else { return usual }
        try check(decimals: decimals)
        return DecimalFormat(places: decimals, isProbability: usual.isProbability)
    }

    /// Refuses decimals that numbers are not written with.
    static func check(decimals: Int) throws(Refusal) {
        guard 0...15 ~= decimals else {
            throw Refusal.usage("decimals are 0 to 15, saw \(decimals)")
        }
    }
}
