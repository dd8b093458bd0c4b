import Tabular
import TradeModel

/// Correlates of War, national trade: what a state imported from and exported to the world in a year,
/// in million current US dollars.
///
/// Some years have another estimate beside the value, which is kept for comparison.
struct COWNational: TableLayout {
    static let name = LayoutName.cowNational
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "ccode*,statename,stateabb,year*,imports*,exports*,alt_imports,alt_exports,source1,"
                + "source2,version")
    ]

    private struct Column {
        let direction: TradeDirection
        let status: Observation.Status
        let position: Int
    }

    private let state, year: Int
    private let stateName, version: Int?
    private let values: [Column]
    private let path: String
    private let unit: Unit
    private var areas: AreaResolver
    /// The lines of the records that hold no value.
    private var notReported: Set<Int> = []
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        state = header.required("ccode")
        year = header.required("year")
        stateName = header.position("statename")
        version = header.position("version")
        let columns: [(TradeDirection, Observation.Status, Int?)] = [
            (.import, .main, header.required("imports")),
            (.export, .main, header.required("exports")),
            (.import, .alternative, header.position("alt_imports")),
            (.export, .alternative, header.position("alt_exports")),
        ]
        values = columns.compactMap { direction, status, position in
            position.map { Column(direction: direction, status: status, position: $0) }
        }
        path = context.path
        guard let unit = Unit("USD million") else { preconditionFailure("no million dollars") }
        self.unit = unit
        areas = AreaResolver(context.countries, .cow)
    }

    var givesSeveralFacts: Bool { true }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let number = try record.integer(state)
        let period = TimeSpan.year(try record.year(year))
        let subject = areas.partner(code: number, iso: "", name: record.text(stateName)).key
        let edition = record.text(version)
        var faults: [FieldFault] = []
        var given: Set<Observation.Status> = []
        for column in values {
            var value: Double?
            do throws(FieldFault) {
                value = try record.cowValue(column.position)?.doubleValue
            } catch {
                // A cell whose value cannot be read is missing, which is not zero.
                faults.append(error)
            }
            if value != nil { given.insert(column.status) }
            guard value != nil || column.status == .main else { continue }
            facts.observations.append(
                Observation(
                    origin: origin,
                    cell: Observation.Cell(
                        series: Self.name.rawValue, measure: "trade-value", subject: subject,
                        partner: Partner.world.key, direction: column.direction, period: period,
                        unit: unit),
                    value: value, valuation: nil, status: column.status, confidence: .compiled,
                    source: "Correlates of War", published: "",
                    citation: edition.isEmpty ? "" : "National trade \(edition)", note: ""))
        }
        try faults.throwGravest(beside: &remarks)
        if given.contains(.main) { return .used }
        guard given.isEmpty else { return .excluded(.alternative) }
        notReported.insert(origin.line)
        return .excluded(.notReported)
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    func finish(_ facts: inout Dataset, file: Int) {
        facts.dropNotReported(onLines: notReported, ofFile: file)
    }

    var summary: [Diagnostic] { areas.summary(path: path) }
}
