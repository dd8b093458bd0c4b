import Tabular
import TradeModel

/// Flywheel's own table of confusable countries, `Data/Reference/confusable.csv`.
struct ConfusionList: TableLayout {
    static let name = LayoutName.confusable
    static let encodings: [TextEncoding] = []
    static let variants = [
        LayoutVariant("subject*,sibling*,rule*,reporters*,flow*,goods*,from*,citation*,note")
    ]

    private let subject, sibling, rule, reporters, flow, goods, from, citation: Int
    private let countries: CountryTable

    init(_ header: Header, _ context: ImportContext) {
        countries = context.countries
        subject = header.required("subject")
        sibling = header.required("sibling")
        rule = header.required("rule")
        reporters = header.required("reporters")
        flow = header.required("flow")
        goods = header.required("goods")
        from = header.required("from")
        citation = header.required("citation")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        _ = try record.presentText(citation)
        let kind: ConfusionRule.Kind = try record.word(rule)
        let goods = try goods(record)
        guard goods.isEmpty == (kind == .enforcer) else {
            throw FieldFault(
                .badCode, column: self.goods,
                kind == .enforcer
                    ? "a row of enforcers names no goods, saw “\(record.shown(self.goods))”"
                    : "expected HS codes joined by “;”, saw a blank")
        }
        facts.confusions.append(
            ConfusionRule(
                origin: origin, kind: kind, subject: try country(record, subject),
                sibling: try country(record, sibling), reporters: try reporters(record),
                flow: try record.optionalWord(flow), goods: goods,
                from: try record.optionalDay(from)))
        return .used
    }

    private func country(
        _ record: borrowing Record, _ column: Int
    ) throws(FieldFault) -> Country {
        try country(record.text(column), column)
    }

    private func country(_ code: String, _ column: Int) throws(FieldFault) -> Country {
        guard let country = countries.country(code) else {
            throw FieldFault(
                .badCode, column: column, "expected a country’s alpha-3 code, saw “\(code)”")
        }
        return country
    }

    private func reporters(_ record: borrowing Record) throws(FieldFault) -> Set<Country> {
        var found: Set<Country> = []
        for code in record.text(reporters).split(separator: ";") {
            found.insert(try country(String(code), reporters))
        }
        return found
    }

    private func goods(_ record: borrowing Record) throws(FieldFault) -> [HSCode] {
        var found: [HSCode] = []
        for text in record.text(goods).split(separator: ";") {
            guard let code = HSCode(String(text)), code != .total else {
                throw FieldFault(
                    .badCode, column: goods,
                    "expected HS codes of 2, 4 or 6 digits joined by “;”, saw “\(text)”")
            }
            found.append(code)
        }
        return found
    }
}
