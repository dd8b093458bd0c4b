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

    private let series, measure, subject, partner, flow, period, value, unit: Int
    private let status, confidence, source: Int
    private let valuation, published, citation, note: Int?

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
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let cell = Observation.Cell(
            series: try name(record, series), measure: try name(record, measure),
            subject: record.unguardedText(subject), partner: record.unguardedText(partner),
            direction: try record.optionalWord(flow), period: try span(record),
            unit: try unit(record))
        let status: Observation.Status = try record.word(self.status)
        var entry = Observation(
            origin: origin, cell: cell, value: nil, valuation: try record.optionalWord(valuation),
            status: status, confidence: try record.word(confidence),
            source: record.unguardedText(source), published: record.unguardedText(published),
            citation: record.unguardedText(citation), note: record.unguardedText(note))
        defer { facts.observations.append(entry) }
        // A blank says that the source does not know the value.
        if !record.isBlank(value) { entry.value = try record.double(value) }
        switch status {
        case .main: return .used
        case .alternative: return .excluded(.alternative)
        case .refuted: return .excluded(.refuted)
        }
    }

    private func name(_ record: borrowing Record, _ column: Int) throws(FieldFault) -> String {
        guard !record.isBlank(column) else {
            throw FieldFault(.missingValue, column: column, "expected a name, saw a blank")
        }
        return record.unguardedText(column)
    }

    private func span(_ record: borrowing Record) throws(FieldFault) -> TimeSpan {
        guard let span = TimeSpan(record.text(period)) else {
            throw FieldFault(
                .badPeriod, column: period,
                "expected a period such as 2016, 2016Q4, 2016-11 or 2020-01..02,"
                    + " saw “\(record.shown(period))”")
        }
        return span
    }

    private func unit(_ record: borrowing Record) throws(FieldFault) -> Unit {
        guard let unit = Unit(record.text(self.unit)) else {
            throw FieldFault(
                .unknownUnit, column: self.unit,
                "no unit is called “\(record.shown(self.unit))”;"
                    + " known are \(Unit.known.keys.sorted().joined(separator: ", "))")
        }
        return unit
    }
}
