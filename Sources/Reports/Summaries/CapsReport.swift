public import Analysis
public import TradeModel

/// Deliveries held against caps: how much is used, and what it comes to at the pace so far.
public struct CapsReport: Sendable {
    /// What `cap-use` gave.
    public let use: IndicatorResult
    private let projection: IndicatorResult

    /// The report of what `cap-use` and `cap-projection` gave.
    public init(use: IndicatorResult, projection: IndicatorResult) {
        self.use = use
        self.projection = projection
    }

    /// Both results.
    public func json(asOf: Day, adding findings: [Diagnostic]) -> JSONValue {
        .object([
            use.indicator.id: use.adding(findings).json(asOf: asOf),
            projection.indicator.id: projection.json(asOf: asOf),
        ])
    }

    /// Two tables with rounded values, what they mean, their sources and findings.
    public func document(asOf: Day) throws -> Document {
        let key: [(String, String)] = [
            ("Measure", "measure"), ("Source", "source"), ("In", "in"),
            ("Conversion", "conversion"), ("Amount", "amount"), ("Cap", "cap"),
        ]
        return try Document(
            title: "Caps on the trade of \(use.answer("subject") ?? "")",
            blocks: [
                .table(
                    try table(
                        "Use of the caps", use, "Use, %",
                        key + [("Binds", "binds")]
                            + CapUse.marks.map { ("\($0) % reached", "reached_\($0)") }
                            + [
                                ("Reported", "reported"), ("Not reported", "not_reported"),
                                ("Not due", "not_due"), ("Not counted", "not_counted"),
                            ], asOf)),
                .table(
                    try table(
                        "At the pace so far", projection, "At the end, %",
                        key + [
                            ("Per month", "per_month"), ("Spread from", "spread_low"),
                            ("Spread to", "spread_high"),
                        ] + CapUse.marks.map { ("\($0) % expected", "expected_\($0)") }
                            + [("95 % expected, spread", "expected_95_spread")], asOf)),
            ])
    }

    private func table(
        _ caption: String, _ result: IndicatorResult, _ value: String,
        _ fields: [(header: String, name: String)], _ asOf: Day
    ) throws -> Table {
        let isNumber = { (name: String) in
            result.points.contains { $0[name]?.isNumber ?? false }
        }
        let use = DecimalFormat(places: 1).showing(result.points.compactMap(\.value))
        let formats = fields.map { field in
            (field.name.hasPrefix("spread_") ? DecimalFormat(places: 1) : .whole)
                .showing(result.points.compactMap { $0[field.name]?.number })
        }
        return try Table(
            caption: caption,
            columns: [.text("Window"), .number(value)]
                + fields.map { isNumber($0.name) ? .number($0.header) : .text($0.header) },
            rows: result.points.map { point in
                [.text(point.period), .number(point.value, use)]
                    + zip(fields, formats).map { .field(point[$0.name], $1) }
            },
            notes: Table.Notes(
                source: SourceUse.text(result.sources), asOf: asOf.description,
                definition: result.definition,
                remarks: result.findings.remarks,
                missing: "none, or not known"))
    }
}
