import Tabular
import TradeModel

/// Flywheel's own table of observations: one value a row, with its source and how well it is
/// attested. The document `Layouts` describes the columns.
struct Tidy: TableLayout {
    static let name = LayoutName.tidy
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "series*,measure*,subject*,partner*,flow*,valuation,period*,value*,unit*,status*,"
                + "confidence*,source*,published,citation,note")
    ]

    let period, unit: Int
    let published: Int?
    private let series, measure, subject, partner, flow, value: Int
    private let status, confidence, source: Int
    private let valuation, citation, note: Int?
    let countries: CountryTable
    private let path: String
    private var pointed = PointedNumbers()
    private var shortened = ShortenedNumbers()

    init(_ header: Header, _ context: ImportContext) {
        series = header.required("series")
        measure = header.required("measure")
        subject = header.required("subject")
        partner = header.required("partner")
        flow = header.required("flow")
        period = header.required("period")
        value = header.required("value")
        unit = header.required("unit")
        status = header.required("status")
        confidence = header.required("confidence")
        source = header.required("source")
        valuation = header.position("valuation")
        published = header.position("published")
        citation = header.position("citation")
        note = header.position("note")
        countries = context.countries
        path = context.path
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let measure = try record.presentText(measure)
        let isTrade = measure == "trade-value"
        let cell = Observation.Cell(
            series: try record.presentText(series), measure: measure,
            subject: try place(record, subject), partner: try place(record, partner),
            direction: try record.optionalWord(flow) ?? (isTrade ? .total : nil),
            period: try span(record), unit: try unit(record))
        let status: Observation.Status = try record.word(self.status)
        var entry = Observation(
            origin: origin, cell: cell, value: nil, valuation: try record.optionalWord(valuation),
            status: status, confidence: try record.word(confidence),
            source: record.unguardedText(source), published: record.unguardedText(published),
            citation: record.unguardedText(citation), note: record.unguardedText(note))
        defer { facts.observations.append(entry) }
        // A blank says that the source does not know the value.
        let number = record.isBlank(value) ? nil : try record.double(value)
        pointed.note(record, value, at: origin)
        shortened.note(record, value, at: origin)
        guard !isTrade || number ?? 0 >= 0 else {
            throw FieldFault(
                .negativeValue, column: value,
                "a trade value is not negative, saw “\(record.shown(value))”")
        }
        try checkPublished(record)
        if let number, Amount(number) == nil {
            throw FieldFault(
                .badNumber, column: value,
                "expected a number below 10^18, saw “\(record.shown(value))”; choose a larger unit")
        }
        entry.value = number
        switch status {
        case .main: return .used
        case .alternative: return .excluded(.alternative)
        case .refuted: return .excluded(.refuted)
        }
    }

    var summary: [Diagnostic] {
        pointed.summary(path: path, field: "value") + shortened.summary(path: path, field: "value")
    }
}
