import Tabular
import TradeModel

extension Tidy {
    /// The years of which there can be figures; others are a slip, or of another calendar.
    private static let years = 1800...2100

    /// A blank, a code of the country table, or several joined by `+`.
    func place(_ record: borrowing Record, _ column: Int) throws(FieldFault) -> String {
        let text = record.unguardedText(column)
        let codes = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        for code in codes where !text.isEmpty {
            guard code == Partner.world.key || countries.area(code: code) != nil else {
                throw FieldFault(
                    .badCode, column: column,
                    "expected an alpha-3 code, saw “\(record.shown(column))”\(hint(code))")
            }
        }
        return text
    }

    private func hint(_ name: String) -> String {
        switch countries.area(name: name) {
        case .area(let area): "; the code of \(area.name) is \(area.code)"
        case .ambiguous(let names): "; “\(name)” may be \(names.joined(separator: " or "))"
        case .unknown: "; the country table has no such code"
        }
    }

    func checkPublished(_ record: borrowing Record) throws(FieldFault) {
        guard let published, !record.isBlank(published) else { return }
        let text = record.text(published)
        guard TimeSpan(gregorian: text) == nil else { return }
        throw FieldFault(
            .badDate, column: published,
            "expected a day, a month or a year such as 2019-12-02,"
                + " saw “\(record.shown(published))”" + calendarAdvice(on: text))
    }

    func span(_ record: borrowing Record) throws(FieldFault) -> TimeSpan {
        let text = record.text(period)
        guard let span = TimeSpan(text) else {
            throw FieldFault(
                .badPeriod, column: period,
                "expected a period such as 2016, 2016Q4, 2016-11 or 2020-01..02,"
                    + " saw “\(record.shown(period))”" + calendarAdvice(on: text))
        }
        let years = [span.days.lowerBound, span.days.upperBound].map {
            Year(containing: $0).ordinal
        }
        guard years.allSatisfy({ Self.years ~= $0 }) else {
            throw FieldFault(
                .badPeriod, column: period,
                "expected a year from \(Self.years.lowerBound) to \(Self.years.upperBound) of the"
                    + " Gregorian calendar, saw “\(record.shown(period))”; years of another calendar"
                    + " are not converted")
        }
        return span
    }

    func unit(_ record: borrowing Record) throws(FieldFault) -> Unit {
        guard let unit = Unit(record.text(self.unit)) else {
            throw FieldFault.unknownUnit(record.shown(self.unit), column: self.unit)
        }
        return unit
    }
}
