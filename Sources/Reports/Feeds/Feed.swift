public import Analysis
public import TradeModel

/// A computed indicator as a dataset for other programs: its table, with everything that a reader
/// of the table alone would not know.
public struct Feed: Sendable {
    /// The name under which it is configured; part of the feeds' interface.
    public let name: String
    /// The result.
    public let result: IndicatorResult
    /// The day as of which it speaks.
    public let asOf: Day
    /// Where its figures come from.
    public let sources: [FeedSource]
    /// Its table.
    public let table: FeedTable
    /// The time of each of the result's points.
    let spans: [TimeSpan]

    /// A dataset. Refuses a value of no time, and two values of one period that nothing tells apart,
    /// since a reader could not tell which is which either.
    public init(
        name: String, result: IndicatorResult, asOf: Day, sources: [FeedSource]
    ) throws(Refusal) {
        self.name = name
        self.result = result
        self.asOf = asOf
        self.sources = sources
        table = result.datedTable
        var seen = Set<[String]>()
        var spans: [TimeSpan] = []
        for point in result.points {
            guard let span = TimeSpan(point.period) else {
                throw Refusal(
                    Diagnostic(
                        .error, .badPeriod, path: name,
                        message: "“\(point.period)” is no time that a feed can hold"))
            }
            spans.append(span)
            guard seen.insert([point.period] + point.key(of: result.indicator)).inserted else {
                throw Refusal(
                    Diagnostic(
                        .error, .notPresentable, path: name,
                        message: "two values of \(point.period) cannot be told apart"))
            }
        }
        self.spans = spans
    }

    /// What it is about, in a line.
    public var title: String {
        let answers = result.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return answers.isEmpty ? result.indicator.title : "\(result.indicator.title): \(answers)"
    }

    /// The names of the columns that tell rows apart.
    var key: [String] {
        let names = Set(table.columns.map(\.name))
        return ["period"] + result.indicator.keys.filter(names.contains)
    }
}
