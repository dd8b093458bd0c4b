import TradeModel

/// A value for each of consecutive periods, of trade or of launches: what the methods for breaks,
/// interruptions and seasons work on. A gap refuses the series: nothing is filled in. A total over
/// partners that lacks some is a gap too, for it would pass for a fall.
struct UnbrokenSeries {
    /// The values asked for, as the indicator that gives them has them.
    let levels: IndicatorResult
    let line: PeriodLine
    /// The number of the first period.
    let first: Int
    /// One for each period.
    let points: [IndicatorResult.Point]
    /// What was done to the values.
    let findings: [Diagnostic]
    /// The places of each figure over several periods that was split into equal parts.
    private let splits: [Range<Int>]
    /// The counts that they are; nil of trade.
    private let counts: LaunchCounts?
    /// What the values are, in words.
    private let text: String

    /// The values, in order.
    let values: [Double]

    /// The series that an inquiry asks for. It is of launches or of trade, as the inquiry's other
    /// parameters or else the files say.
    init(_ inquiry: Inquiry, _ facts: Dataset) throws(Refusal) {
        let stretch = try Stretch(inquiry)
        if try inquiry.isOfLaunches(facts) {
            let counts = try LaunchCounts(inquiry, facts, in: stretch)
            try self.init(
                counts.levels, counts.line, counts.whole, stretch, findings: counts.findings,
                counts: counts, text: counts.text)
        } else {
            let question = try inquiry.trade()
            let levels = try TradeValue.result(question, from: facts)
            try question.requireBothDirections(levels)
            let spans = levels.points.compactMap { TimeSpan($0.period) }
            let line = PeriodLine(
                frequency: question.frequency ?? spans.first?.frequency ?? .annual)
            try self.init(
                levels, line, levels.points, stretch, findings: [], counts: nil,
                text: levels.definition,
                lacking: Set(
                    levels.points.filter { $0.value != nil && $0.missing > 0 }.map(\.period)))
        }
    }

    private init(
        _ levels: IndicatorResult, _ line: PeriodLine, _ points: [IndicatorResult.Point],
        _ stretch: Stretch, findings: [Diagnostic], counts: LaunchCounts?, text: String,
        lacking: Set<String> = []
    ) throws(Refusal) {
        let filled = try stretch.filled(points, line, lacking: lacking)
        self.levels = levels
        self.line = line
        self.counts = counts
        self.text = text
        self.points = filled.points
        self.findings = findings + filled.findings
        let first = filled.first
        self.first = first
        splits = filled.splits.map { ($0.lowerBound - first)..<($0.upperBound - first + 1) }
        values = filled.points.compactMap(\.value)
    }

    /// Whether they are counts.
    var isCount: Bool { counts != nil }

    /// All periods, or some of them by their places, as one span.
    func span(_ places: Range<Int>? = nil) -> String {
        timeSpan(places ?? points.indices).description
    }

    private func timeSpan(_ places: Range<Int>) -> TimeSpan {
        line.span((first + places.lowerBound)...(first + places.upperBound - 1))
    }

    /// The place of the period that a date or the start of a span falls in.
    func place(of span: TimeSpan) -> Int { line.number(of: span.days.lowerBound) - first }

    /// A point that is of some of the periods, and no surer than others that its value rests on.
    func point(
        _ period: String, over places: Range<Int>, restingOn others: [Range<Int>] = [],
        value: Double?, fields: [IndicatorResult.Field]
    ) -> IndicatorResult.Point {
        let used = points[places]
        return IndicatorResult.Point(
            period: period, value: value, fields: fields,
            n: figures(over: places).reduce(0) { $0 + $1.n }, missing: missing(over: places),
            confidence: ([places] + others)
                .compactMap { points[$0].lazy.compactMap(\.confidence).min() }.min(),
            sources: SourceUse.merged(used.flatMap { $0.sources(of: "value") }))
    }

    /// The points of some of the periods. A figure that was split into several of them is there once,
    /// for its records are those of each part.
    private func figures(over places: Range<Int>) -> [IndicatorResult.Point] {
        places.filter { place in
            !splits.contains { $0.contains(place) && max($0.lowerBound, places.lowerBound) < place }
        }.map { points[$0] }
    }

    /// How many records of some of the periods could not be used or were not there. A launch that may
    /// be of several of them is one.
    private func missing(over places: Range<Int>) -> Int {
        guard let counts, !places.isEmpty else {
            return figures(over: places).reduce(0) { $0 + $1.missing }
        }
        return counts.missing(within: timeSpan(places).days)
    }

    /// The result of an indicator on the series, with what was asked of the values beside it.
    func result(
        _ indicator: Indicator, unit: String, definition: String,
        points: [IndicatorResult.Point], parameters: [(name: String, value: String)],
        findings more: [Diagnostic] = []
    ) -> IndicatorResult {
        IndicatorResult(
            indicator, parameters: levels.parameters + parameters, unit: unit,
            amounts: self.unit, definition: "\(definition); of \(text)", points: points,
            findings: levelFindings + findings + more)
    }

    /// What is to be said of the values asked for that are of its periods, or of several of them; without
    /// a period all, which tells why there is none.
    private var levelFindings: [Diagnostic] {
        guard !points.isEmpty else { return levels.findings(aboutValuesOf: []) }
        let days = timeSpan(points.indices).days
        let used = levels.points.filter { TimeSpan($0.period)?.days.overlaps(days) ?? false }
        return levels.findings(aboutValuesOf: used).within(days)
    }

    /// The unit of a level: counts per period, which need not be whole.
    var unit: String {
        isCount ? "\(levels.unit) per \(line.frequency.noun)" : levels.unit
    }
}
