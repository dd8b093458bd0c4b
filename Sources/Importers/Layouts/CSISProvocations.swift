import Tabular
import TradeModel

/// The list of provocations that CSIS Beyond Parallel keeps: one row for each event, engine tests
/// and cruise missiles included, which is another unit than a launch.
struct CSISProvocations: TableLayout {
    static let name = LayoutName.csisProvocations
    static let encodings: [TextEncoding] = [.windows1252, .latin1]
    static let allowsLineEnds = true
    static let variants = [
        LayoutVariant("date*,type*,event*,description*,resources"),
        LayoutVariant("date*,year,month,weekday,type*,event*,description*,media"),
    ]

    private let date, type, event: Int
    private let resources: Int?
    private var hasMonthFirst = false
    private var dayFirst: (line: Int, day: Day)?

    init(_ header: Header, _ context: ImportContext) {
        date = header.required("date")
        type = header.required("type")
        event = header.required("event")
        resources = header.position("resources", "media")
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        try record.checkLineEnds { cells in
            cells.count > 1 && (Day(String(cells[0])) ?? Self.slashedDay(String(cells[0]))) != nil
        }
        let text = record.text(date)
        let monthFirst = Self.slashedDay(text)?.ifGregorian
        let other = Self.slashedDay(text, dayFirst: true)?.ifGregorian
        guard let day = Day(gregorian: text) ?? monthFirst else {
            if let other, dayFirst == nil { dayFirst = (origin.line, other) }
            throw FieldFault(
                .badDate, column: date,
                "expected a date such as 2017-11-29 or 11/29/2017, saw “\(record.shown(date))”"
                    + (other == nil ? "" : ", which gives the day first")
                    + calendarAdvice(on: text))
        }
        if monthFirst != nil, other == nil { hasMonthFirst = true }
        let words = try record.presentText(type).split { !$0.isLetter && !$0.isNumber }
        let kind = words.joined(separator: "-").lowercased()
        guard !kind.isEmpty else {
            throw FieldFault(
                .missingValue, column: type, "expected a word, saw “\(record.shown(type))”")
        }
        facts.events.append(
            Event(
                origin: origin, span: .day(day), kind: kind, actors: [],
                title: try record.presentText(event), source: record.text(resources),
                confidence: nil))
        return .used
    }

    /// A day before its month tells of all others, unless one is before its day for certain.
    var wholeFault: (line: Int, message: String)? {
        guard let dayFirst, !hasMonthFirst else { return nil }
        return (
            dayFirst.line,
            ", and no other gives the month first for certain: one such as 03/04/2017 would be read as"
                + " the 4th of March; save the table with dates such as \(dayFirst.day)"
        )
    }

    /// `11/29/2017`, month first unless asked otherwise; a year of two digits is not guessed.
    private static func slashedDay(_ text: String, dayFirst: Bool = false) -> Day? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            .map(wholeNumber)
        guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
            year > 999
        else { return nil }
        return dayFirst ? Day(year, second, first) : Day(year, first, second)
    }
}
