public import Analysis
public import TradeModel

/// Trade held against measures, for people: first what each record is once, then measure by measure.
public struct SanctionedTradeReport: Sendable {
    private let result: IndicatorResult

    /// The report of what `sanctioned-trade` gave.
    public init(_ result: IndicatorResult) { self.result = result }

    /// Two tables with rounded values, what they mean, their sources and findings.
    public func document(asOf: Day) throws -> Document {
        let words = Set(LegalStanding.allCases.map(\.rawValue) + ["unitemised"])
        let isSum = { (point: IndicatorResult.Point) in
            point.text("measure").map(words.contains) ?? false
        }
        let sums = result.points.filter(isSum)
        let byMeasure = result.points.filter { !isSum($0) }
        let title = result.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return try Document(
            title: result.indicator.title,
            blocks: [
                .paragraph([.text("\(title). \(result.definition.sentence).")]),
                .paragraph([
                    .text(
                        "A value is what is surely under a measure. What may be stands apart: of a period"
                            + " in which a measure begins or ends, of a disputed heading, of a heading of"
                            + " which a part is meant, and of goods in coarser terms than the headings."
                    )
                ]),
                .table(
                    try table(
                        "Each record once, by what its goods were at the time", "Standing", sums,
                        asOf,
                        remarks: result.findings.remarks)),
                .table(
                    try table(
                        "By measure; a record under two measures is in both rows", "Measure",
                        byMeasure, asOf, remarks: [])),
            ])
    }

    private func table(
        _ caption: String, _ name: String, _ points: [IndicatorResult.Point], _ asOf: Day,
        remarks: [String]
    ) throws -> Table {
        let fields = ["part_of_period", "disputed", "part_of_heading", "may_include"]
        let numbers = { (name: String) in points.compactMap { $0[name]?.number } }
        let money = DecimalFormat.whole
            .showing(points.compactMap(\.value) + fields.flatMap(numbers))
        let share = DecimalFormat(places: 1).showing(numbers("share"))
        return try Table(
            caption: caption,
            columns: [
                .text("Period"), .text("Flow"), .text(name), .text("Is"),
                .number("Value, \(result.unit)"),
                .number("Share, %"), .number("Part of period"), .number("Disputed"),
                .number("Part of heading"), .number("May include"),
                .text("Largest goods, \(result.unit)"),
                .number("Records"), .number("Missing"), .text("Confidence"),
            ],
            rows: points.map { point in
                [
                    .text(point.period), .field(point["flow"], money),
                    .field(point["measure"], money), .field(point["standing"], money),
                    .number(point.value, money),
                    .field(point["share"], share),
                ] + fields.map { .field(point[$0], money) } + [
                    .field(point["largest"], money), .count(point.n), .count(point.missing),
                    point.confidence.map { .text($0.rawValue) } ?? .missing,
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(result.sources(of: points)), asOf: asOf.description,
                remarks: remarks, missing: "none, or not known"))
    }
}

extension IndicatorResult.Point {
    /// A field that is a text.
    fileprivate func text(_ name: String) -> String? {
        if case .text(let text) = self[name] { text } else { nil }
    }
}
