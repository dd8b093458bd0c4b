import Tabular
import TradeModel

/// Correlates of War, dyadic trade: what two states imported from each other in a year, in million
/// current US dollars. Each pair stands once, with a flow in either direction.
///
/// The smoothed flows, which fill gaps between years, are not read: they are no reports.
struct COWDyadic: TableLayout {
    static let name = LayoutName.cowDyadic
    static let encodings: [TextEncoding] = [.latin1, .windows1252]
    static let variants = [
        LayoutVariant(
            "ccode1*,ccode2*,year*,importer1,importer2,flow1*,flow2*,smoothflow1,smoothflow2,"
                + "smoothtotrade,spike1,spike2,dip1,dip2,trdspike,tradedip,source1,source2,version")
    ]

    private let year: Int
    /// Of each flow the column, the importing state's and the exporting state's.
    private let flows: [(value: Int, importer: Int, exporter: Int)]
    private let names: [Int: Int]
    private let path: String
    private var areas: AreaResolver
    /// The lines of the records that hold no value.
    private var notReported: Set<Int> = []
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ context: ImportContext) {
        let (first, second) = (header.required("ccode1"), header.required("ccode2"))
        year = header.required("year")
        flows = [
            (header.required("flow1"), first, second), (header.required("flow2"), second, first),
        ]
        names = [first: header.position("importer1"), second: header.position("importer2")]
            .compactMapValues { $0 }
        path = context.path
        areas = AreaResolver(context.countries, .cow)
    }

    var givesSeveralFacts: Bool { true }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let period = TimeSpan.year(try record.year(year))
        var places: [Int: Partner] = [:]
        for column in flows.map(\.importer) {
            places[column] = areas.partner(
                code: try record.integer(column), iso: "", name: record.text(names[column]))
        }
        var faults: [FieldFault] = []
        var isGiven = false
        for flow in flows {
            guard let importer = places[flow.importer], let exporter = places[flow.exporter] else {
                preconditionFailure("a pair without its states")
            }
            var entry = TradeRecord(
                origin: origin,
                cell: TradeRecord.Cell(
                    collection: .cowDyadic, reporter: importer, partner: exporter, flow: .import,
                    period: period, commodity: .total, revision: nil),
                value: nil, valuation: nil, role: .counted)
            do throws(FieldFault) {
                entry.value = try record.cowValue(flow.value).map { $0 * 1_000_000 }
            } catch {
                // A cell whose value cannot be read is missing, which is not zero.
                faults.append(error)
            }
            isGiven = isGiven || entry.value != nil
            facts.trade.append(entry)
        }
        try faults.throwGravest(beside: &remarks)
        if isGiven { return .used }
        notReported.insert(origin.line)
        return .excluded(.notReported)
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    func finish(_ facts: inout Dataset, file: Int) {
        facts.dropNotReported(onLines: notReported, ofFile: file)
    }

    var summary: [Diagnostic] { areas.summary(path: path) }
}
