import Tabular
import TradeModel

/// Flywheel's own ledger of wins:
/// `date,giver,receiver,size,reversible,ended,title,source,confidence`, with
/// `# complete_to: YYYY-MM-DD` before the header.
struct WinList: TableLayout {
    static let name = LayoutName.wins
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant(
            "date*,giver*,receiver*,size*,reversible*,ended*,title*,source*,confidence*")
    ]

    private let countries: CountryTable
    private let date, giver, receiver, size, reversible, ended, title, source, confidence: Int

    init(_ header: Header, _ context: ImportContext) {
        countries = context.countries
        date = header.required("date")
        giver = header.required("giver")
        receiver = header.required("receiver")
        size = header.required("size")
        reversible = header.required("reversible")
        ended = header.required("ended")
        title = header.required("title")
        source = header.required("source")
        confidence = header.required("confidence")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let day = try record.day(date)
        let end = try record.optionalDay(ended)
        if let end, end < day {
            throw FieldFault(
                .badDate, column: ended, "expected a day after \(day), saw \(end)")
        }
        let sides = (giver: try side(record, giver), receiver: try side(record, receiver))
        guard sides.giver != sides.receiver else {
            throw FieldFault(
                .badCode, column: receiver,
                "expected another country than the one that gave, saw “\(record.shown(receiver))”")
        }
        let word: YesOrNo = try record.word(reversible)
        if word == .no, end != nil {
            throw FieldFault(
                .badDate, column: ended,
                "what cannot be taken back has no day on which it ended, saw “\(record.shown(ended))”"
            )
        }
        facts.wins.append(
            Win(
                origin: origin, date: day, giver: sides.giver, receiver: sides.receiver,
                size: try record.word(size),
                isReversible: word == .yes, ended: end, title: try record.presentText(title),
                source: record.unguardedText(source), confidence: try record.word(confidence)))
        return .used
    }

    /// One country: a code that no table has, or several of them, would be a side that nobody asks for.
    private func side(_ record: borrowing Record, _ column: Int) throws(FieldFault) -> String {
        let code = try record.presentText(column)
        guard let country = countries.country(code), country.code == code else {
            throw FieldFault(
                .badCode, column: column,
                "expected the alpha-3 code of one country, saw “\(record.shown(column))”")
        }
        return code
    }

    private enum YesOrNo: String, CaseIterable { case yes, no }
}
