import Tabular
import TradeModel

/// Flywheel's own list of dated events: `date,precision,kind,actors,title,source,confidence`, with
/// `# complete_to: YYYY-MM-DD` before the header.
struct EventList: TableLayout {
    static let name = LayoutName.events
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant("date*,precision*,kind*,actors*,title*,source*,confidence*")
    ]

    private let date, precision, kind, actors, title, source, confidence: Int

    init(_ header: Header, _ context: ImportContext) {
        date = header.required("date")
        precision = header.required("precision")
        kind = header.required("kind")
        actors = header.required("actors")
        title = header.required("title")
        source = header.required("source")
        confidence = header.required("confidence")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        facts.events.append(
            Event(
                origin: origin, span: try span(record),
                kind: try record.presentText(kind),
                actors: try actors(of: record),
                title: try record.presentText(title), source: record.unguardedText(source),
                confidence: try record.word(confidence)))
        return .used
    }

    /// The actors, between plus signs. With another sign between them they would be one that nobody asks
    /// for.
    private func actors(of record: borrowing Record) throws(FieldFault) -> [String] {
        let text = record.text(Int?.some(actors))
        guard !text.contains(where: { ",;/".contains($0) }) else {
            throw FieldFault(
                .badWord, column: actors,
                "expected actors with + between them, such as AAA+BBB, saw"
                    + " “\(record.shown(actors))”")
        }
        return text.split(separator: "+").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The date must be as precise as the row says.
    private func span(_ record: borrowing Record) throws(FieldFault) -> TimeSpan {
        let text = record.text(date)
        guard let span = TimeSpan(gregorian: text) else {
            throw FieldFault(
                .badDate, column: date,
                "expected a date such as 2018-06-12, saw “\(record.shown(date))”"
                    + calendarAdvice(on: text))
        }
        let expected: String
        switch span {
        case .days(let range): expected = range.count == 1 ? "day" : "span"
        case .months(let range): expected = range.count == 1 ? "month" : "span"
        case .years(let range): expected = range.count == 1 ? "year" : "span"
        case .quarters: expected = "span"
        }
        guard record.text(precision) == expected else {
            throw FieldFault(
                .badWord, column: precision,
                "the date \(span) has the precision \(expected),"
                    + " the row says “\(record.shown(precision))”")
        }
        return span
    }
}

extension Record {
    /// The text of a column of ours, without the guard against formulas.
    func unguardedText(_ column: Int?) -> String { FormulaGuard.unguarded(text(column)) }

    /// The text of a column that may not be blank.
    func presentText(_ column: Int) throws(FieldFault) -> String {
        let text = unguardedText(column)
        guard !text.isEmpty else {
            throw FieldFault(.missingValue, column: column, "expected a text, saw a blank")
        }
        return text
    }

    /// A word of a fixed vocabulary.
    func word<Word: RawRepresentable & CaseIterable>(
        _ column: Int
    ) throws(FieldFault) -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text(Int?.some(column))) else {
            throw FieldFault(
                .badWord, column: column,
                "expected one of \(Word.allCases.map(\.rawValue).joined(separator: ", ")),"
                    + " saw “\(shown(column))”")
        }
        return word
    }

    /// A word of a fixed vocabulary, or nil for a blank.
    func optionalWord<Word: RawRepresentable & CaseIterable>(
        _ column: Int?
    ) throws(FieldFault) -> Word? where Word.RawValue == String {
        guard let column, !isBlank(column) else { return nil }
        return try word(column) as Word
    }
}
