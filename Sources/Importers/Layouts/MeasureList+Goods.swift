import Tabular
import TradeModel

extension MeasureList {
    /// Whom and which goods a row concerns.
    func scope(
        _ record: borrowing Record, _ countries: CountryTable
    ) throws(FieldFault) -> Measure.Scope {
        guard let subject = countries.country(record.text(Int?.some(columns.subject))) else {
            throw FieldFault(
                .badCode, column: columns.subject,
                "expected an alpha-3 code of the country table,"
                    + " saw “\(record.shown(columns.subject))”")
        }
        let prefixes = try headings(record, columns.headings)
        let extent: Measure.Extent? = try record.optionalWord(columns.extent)
        let mapping: Confidence? = try record.optionalWord(columns.mapping)
        try checkPresence(of: extent, columns.extent, beside: prefixes)
        try checkPresence(of: mapping, columns.mapping, beside: prefixes)
        let disputed = try headings(record, columns.disputed)
        if let stray = disputed.first(where: { code in !prefixes.contains(where: code.isPart(of:)) }
        ) {
            throw FieldFault(
                .badCode, column: columns.disputed, "\(stray) is under none of the row's headings")
        }
        return Measure.Scope(
            subject: subject, direction: try record.word(columns.direction),
            goods: try record.presentText(columns.goods), prefixes: prefixes, extent: extent,
            disputed: disputed, revision: try revision(record), mapping: mapping)
    }

    /// Headings have an extent and a confidence; without headings there is nothing to have them.
    private func checkPresence<Word>(
        of word: Word?, _ column: Int, beside prefixes: [HSCode]
    ) throws(FieldFault) {
        guard (word == nil) != prefixes.isEmpty else { return }
        throw FieldFault(
            .badWord, column: column,
            prefixes.isEmpty
                ? "a row without headings leaves this blank"
                : "a row with headings says how much of them is meant, and how sure they are")
    }

    private func headings(
        _ record: borrowing Record, _ column: Int
    ) throws(FieldFault) -> [HSCode] {
        var codes: [HSCode] = []
        for text in record.list(column, by: " ") {
            guard let code = HSCode(text), 2...6 ~= code.level else {
                throw FieldFault(
                    .badCode, column: column,
                    "expected HS codes of 2, 4 or 6 digits with blanks between them, saw “\(text)”")
            }
            codes.append(code)
        }
        return codes
    }

    /// `HS 2012`; blank where the row has no headings or does not tell.
    private func revision(_ record: borrowing Record) throws(FieldFault) -> HSRevision? {
        let text = record.text(Int?.some(columns.revision))
        guard !text.isEmpty else { return nil }
        guard text.hasPrefix("HS "), let year = Year(String(text.dropFirst(3))),
            let revision = HSRevision(year: year)
        else {
            throw FieldFault(
                .badWord, column: columns.revision,
                "expected an edition such as HS 2012, saw “\(text)”")
        }
        return revision
    }
}
