public import TradeModel

/// A picture of series over time as a value: what it shows, without where the marks lie.
///
/// A chart that exists can be drawn truthfully: a value that is not finite, stands outside the time
/// of the chart, or cannot be part of a stack is refused when the chart is made. Beside the picture
/// stand the same figures as a table and as a text, both computed from the data.
public struct Chart: Hashable, Sendable {
    /// How values are drawn.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// A line through the values, interrupted where a period has none.
        case lines
        /// Bars from zero; those of several series lie on one another.
        case bars
        /// The parts of a whole of 100, each a band.
        case shares
    }

    /// Whether series share a frame.
    public enum Arrangement: Hashable, Sendable {
        /// All series in one frame.
        case together
        /// A small frame for each series, all with the same scales.
        case apart
    }

    /// The most series of a frame that can be told apart.
    public static let mostTogether = ChartStyle.seriesCount
    /// The most small frames of a picture.
    public static let mostApart = 24

    /// The largest value that can be drawn and labelled, either side of zero.
    public static let largest = 1e15

    /// The name by which files and pages call it: ASCII letters, digits and hyphens.
    public let name: String
    /// What the picture shows, in a line.
    public let title: String
    /// What is measured, in which unit, over what.
    public let subtitle: String
    /// How values are drawn.
    public let form: Form
    /// Whether series share a frame.
    public let arrangement: Arrangement
    /// The unit of all values.
    public let unit: String
    /// The days that the horizontal axis covers.
    public let days: ClosedRange<Day>
    /// The series, in the order in which they are stacked and named.
    public let series: [Series]
    /// The dated happenings marked in the picture, in the order of their days.
    public let events: [Event]
    /// The measures that lie in rows below the frame.
    public let measures: [Measure]
    /// What a reader must know besides.
    public let remarks: [String]
    /// Where the figures come from and as of when, in a line.
    public let credit: String
    /// The figures as a table, for readers that do not see the picture.
    public let table: Table
    /// A row for each series: its course as a sparkline, first, last, lowest and highest value.
    public let overview: Table
    /// What the picture shows, as a text of some sentences.
    public let alternative: String

    /// Makes a chart, or refuses what could not be drawn truthfully.
    ///
    /// - Parameters:
    ///   - days: From the first to the last day that the horizontal axis covers.
    ///   - notes: The lines under the chart's table; source and as-of date are shown in full there.
    ///   - credit: The same in a line, for the picture.
    /// - Throws: `ReportError` for blank text, no series or too many, a second value of a period, a
    ///   value outside the days, one that is not finite, an interval that does not hold its value,
    ///   parts of a stack below zero, and shares of more than 100.
    public init(
        name: String, title: String, subtitle: String, form: Form,
        arrangement: Arrangement = .together,
        unit: String, days: ClosedRange<Day>, series: [Series], events: [Event] = [],
        measures: [Measure] = [], remarks: [String] = [], credit: String,
        notes: Table.Notes
    ) throws {
        guard name.isPlainName() else {
            throw ReportError(.chartName, "\"\(name)\" names a chart")
        }
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.form = form
        self.arrangement = arrangement
        self.unit = unit
        self.days = days
        self.series = series
        self.events = events.filter { $0.days.overlaps(days) }
            .sorted { ($0.days.lowerBound, $0.title) < ($1.days.lowerBound, $1.title) }
        self.measures = measures.filter { $0.days.overlaps(days) }
        self.remarks = remarks
        self.credit = credit
        let content = ChartContent(
            title: title, subtitle: subtitle, form: form, arrangement: arrangement, unit: unit,
            days: days,
            series: series, events: self.events, measures: self.measures, remarks: remarks,
            notes: notes)
        try content.check(texts: [title, subtitle, unit, credit])
        table = try content.table()
        overview = try content.overview()
        alternative = content.alternative
    }
}
