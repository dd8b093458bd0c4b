import Tabular
import TradeModel

/// Flywheel's own table of measures, `Data/Reference/measures.csv`: one rule about goods a row. The
/// document `Layouts` describes the columns.
struct MeasureList: TableLayout {
    static let name = LayoutName.measures
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "id*,regime*,instrument*,paragraph*,subject*,direction*,kind*,goods*,hs*,extent*,"
                + "disputed*,revision*,mapping*,adopted*,effective*,wind_down_to*,ends*,"
                + "end_known,cap*,window*,deliveries*,estimates*,report_days,exemptions*,implements*,confidence*,citation*,"
                + "note*")
    ]

    let columns: Columns
    private let countries: CountryTable
    private let path: String
    /// The ids of all rows, and the ones that rows say they carry out.
    private var ids: Set<String> = []
    private var implemented: [String: String] = [:]

    init(_ header: Header, _ context: ImportContext) {
        columns = Columns(header)
        countries = context.countries
        path = context.path
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let id = try id(record)
        ids.insert(id)
        let kind: Measure.Kind = try record.word(columns.kind)
        let implements = implements(record)
        if let implements { implemented[id] = implements }
        let dates = try dates(record)
        facts.measures.append(
            Measure(
                origin: origin, id: id, kind: kind,
                law: Measure.Law(
                    regime: try record.presentText(columns.regime),
                    instrument: try record.presentText(columns.instrument),
                    paragraph: record.unguardedText(columns.paragraph),
                    exemptions: record.list(columns.exemptions, by: ";"), implements: implements,
                    confidence: try record.word(columns.confidence),
                    citation: record.unguardedText(columns.citation),
                    note: record.unguardedText(columns.note)),
                scope: try scope(record, countries), dates: dates,
                cap: try cap(record, of: kind, endsOn: dates.end)))
        return .used
    }

    /// Says which rows carry out a measure that the table does not have.
    var summary: [Diagnostic] {
        implemented.filter { !ids.contains($0.value) }.sorted { $0.key < $1.key }.map { id, other in
            Diagnostic(
                .warning, .badCode, path: path, field: "implements",
                message: "\(id) says that it carries out “\(other)”, of which this table has no row"
            )
        }
    }

    private func id(_ record: borrowing Record) throws(FieldFault) -> String {
        let id = record.text(Int?.some(columns.id))
        let isPlain = id.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        }
        // The words for a standing name sums beside the measures.
        guard isPlain, !id.isEmpty, LegalStanding(rawValue: id) == nil else {
            throw FieldFault(
                .badCode, column: columns.id,
                "expected an id of small letters, digits and “-”, saw “\(record.shown(columns.id))”"
            )
        }
        return id
    }

    private func implements(_ record: borrowing Record) -> String? {
        let other = record.text(Int?.some(columns.implements))
        return other.isEmpty ? nil : other
    }

    /// The positions of the columns.
    struct Columns {
        let id, regime, instrument, paragraph, subject, direction, kind, goods, headings: Int
        let extent, disputed, revision, mapping, adopted, effective, windDownEnd, end: Int
        let cap, window, deliveries, estimates, exemptions, implements: Int
        let endKnown, reportingDays: Int?
        let confidence, citation, note: Int

        init(_ header: Header) {
            id = header.required("id")
            regime = header.required("regime")
            instrument = header.required("instrument")
            paragraph = header.required("paragraph")
            subject = header.required("subject")
            direction = header.required("direction")
            kind = header.required("kind")
            goods = header.required("goods")
            headings = header.required("hs")
            extent = header.required("extent")
            disputed = header.required("disputed")
            revision = header.required("revision")
            mapping = header.required("mapping")
            adopted = header.required("adopted")
            effective = header.required("effective")
            windDownEnd = header.required("wind_down_to")
            end = header.required("ends")
            endKnown = header.position("end_known")
            cap = header.required("cap")
            window = header.required("window")
            deliveries = header.required("deliveries")
            estimates = header.required("estimates")
            reportingDays = header.position("report_days")
            exemptions = header.required("exemptions")
            implements = header.required("implements")
            confidence = header.required("confidence")
            citation = header.required("citation")
            note = header.required("note")
        }
    }
}

extension Record {
    /// The entries of a list in a cell, without blanks around them.
    func list(_ column: Int, by separator: Character) -> [String] {
        unguardedText(column).split(separator: separator).map { trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }
}
