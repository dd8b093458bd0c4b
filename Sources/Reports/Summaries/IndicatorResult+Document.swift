public import Analysis
public import TradeModel

extension IndicatorResult {
    /// The result as a document: one table with rounded values, its definition, sources and
    /// findings.
    public func document(asOf: Day) throws -> Document {
        let fields = columns
        let format = try showing(DecimalFormat.readable(points.map(\.value), unit: unit))
        let values = try rounded(format)
        let formats = fields.map { field in
            DecimalFormat.readable(points.map { $0[field.name]?.number }, of: field.name)
        }
        let remarks =
            [try roundingRemark(format)].compactMap { $0 }
            + findings.remarks
        let table = try Table(
            caption: caption,
            columns: [.text("Period"), .number("Value, \(unit)")] + fields.map { .field($0) }
                + [.number("n"), .number("Missing")],
            rows: zip(points, values).map { point, value in
                [.text(point.period), value.map { .number($0) } ?? .missing]
                    + zip(fields, formats).map { .field(point[$0.name], $1) }
                    + [.count(point.n), .count(point.missing)]
            },
            notes: Table.Notes(
                source: SourceUse.text(sources), asOf: asOf.description, definition: definition,
                remarks: remarks))
        return try Document(title: indicator.title, blocks: [.table(table)])
    }

    /// What was asked; of a question without parameters what it is about.
    private var caption: String {
        parameters.isEmpty
            ? indicator.title
            : parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    }
}

extension SourceUse {
    /// Several files, each once.
    public static func text(_ uses: [SourceUse]) -> String {
        uses.isEmpty ? "none used" : merged(uses).map(\.text).joined(separator: "; ")
    }

    /// The file, the lines of it that were used where they are few, and the start of its digest. Of one
    /// that was looked through and has none, no line.
    public var text: String {
        let lines = lineRanges
        guard used > 0 else { return "\(source.path) (sha256 \(source.sha256.prefix(12)))" }
        let place =
            lines.utf8.count <= 40 ? "line\(used == 1 ? "" : "s") \(lines)" : "\(used) records"
        return "\(source.path) (\(place), sha256 \(source.sha256.prefix(12)))"
    }
}

extension DecimalFormat {
    /// The one rule for how many decimals a column of values gets: shares and changes one, counts
    /// none, days one where one of them is no whole number, and other values four to none, fewer the
    /// larger the largest of them is. Where all are small there are more, so that the largest still
    /// shows two digits; and so there are where one that is not zero would be written as zero.
    public static func readable(_ values: [Double?], unit: String) -> DecimalFormat {
        usual(values, unit: unit).showing(values.compactMap { $0 })
    }

    private static func usual(_ values: [Double?], unit: String) -> DecimalFormat {
        switch unit {
        case "launches", "events", "votes", "count", "entries", "cases", "USD", "barrels", "t":
            return .whole
        // A median or a mean of days need not be whole.
        case "days":
            let isWhole = values.allSatisfy { $0.map { $0 == $0.rounded() } ?? true }
            return isWhole ? .whole : DecimalFormat(places: 1)
        case "percent", "percent a year", "USD million", "base = 100":
            return DecimalFormat(places: 1)
        // Effects: a slope of a tenth of a percent a month stands beside levels of several units.
        case "log points": return DecimalFormat(places: 4)
        default:
            let size = values.compactMap { $0?.magnitude }.max() ?? 0
            let usual = size >= 100_000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4
            return DecimalFormat(places: max(usual, places(forDigits: 2, of: size)))
        }
    }

    /// The rule for a field of an indicator's points, by its name: p-values are probabilities, of
    /// which none is written as zero; zeros alone are written without decimals.
    public static func readable(_ values: [Double?], of field: String) -> DecimalFormat {
        if field.split(separator: "_").contains("p") { return .probability }
        // Zeros alone have no size to tell decimals by.
        let isZero = values.allSatisfy { ($0 ?? 0) == 0 }
        return isZero ? .whole : readable(values, unit: field)
    }
}

extension Table.Column {
    fileprivate static func field(_ field: IndicatorResult.Field) -> Table.Column {
        let header = field.name.replacing("_", with: " ")
        return field.value.isNumber ? .number(header) : .text(header)
    }
}

extension Cell {
    /// What goes with an indicator's value; counts are whole, whatever the format.
    ///
    /// - Parameter ends: How the ends of an interval are written; by their size if left out.
    public static func field(
        _ value: IndicatorResult.FieldValue?, _ format: DecimalFormat,
        ends: DecimalFormat? = nil, marks: [String] = []
    ) -> Cell {
        switch value {
        case nil: .missing(marks: marks)
        case .number(let number): .number(number, format, marks: marks)
        case .count(let count): count.map { .count($0, marks: marks) } ?? .missing(marks: marks)
        case .text(let text): text.isEmpty ? .missing(marks: marks) : .text(text, marks: marks)
        case .interval(let interval):
            interval.map { .text($0.text(ends), marks: marks) } ?? .missing(marks: marks)
        }
    }
}
