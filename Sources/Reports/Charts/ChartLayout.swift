import TradeModel

/// Puts the parts of a chart into their places: title, what is measured, the frame with its labels,
/// and what lies below.
struct ChartLayout {
    let chart: Chart
    let width: Double
    let values: NumberAxis
    /// The drawing so far.
    var scene: ChartScene
    /// The values in place of whose bars lines were drawn, with the names of their series.
    var flat: [(name: String, point: Chart.Point)] = []
    /// The lower edge of what has its place.
    var bottom: Double

    /// The room at the edges.
    static let margin = 12.0
    /// The height of a frame that all series share.
    static let frameHeight = 230.0

    /// Lays out a chart for a width.
    init(_ chart: Chart, width: Double) {
        self.chart = chart
        self.width = width
        scene = ChartScene(width: width)
        bottom = Self.margin - 4
        values = NumberAxis(Self.heights(of: chart), form: chart.form)
        addHeading()
        switch chart.arrangement {
        case .together: addFrame()
        case .apart: addSmallFrames()
        }
        addNotes()
        scene.height = (bottom + Self.margin).rounded(.up)
    }

    /// The number of a series' colour, from 1. Small frames have one colour unless told otherwise.
    func tone(of index: Int) -> Int {
        let usual = chart.arrangement == .apart ? 0 : index
        let tone = chart.series[index].tone ?? usual
        return min(max(tone, 0), ChartStyle.seriesCount - 1) + 1
    }

    /// Of the values of the chart the shortest period; nil without values.
    var finest: Frequency? {
        chart.series.flatMap { $0.points.map(\.span.frequency) }.min()
    }

    /// The room that the labels of the values take at the left.
    var leftEdge: Double {
        let widest = values.labels.map { TextMetrics.width(of: $0, .tick) }.max() ?? 0
        return Self.margin + widest + 6
    }

    /// Adds lines of text below each other.
    mutating func add(_ text: String, _ style: ChartStyle.Text) {
        let lines = TextMetrics.lines(
            of: text.cell.singleLine, style, within: width - 2 * Self.margin)
        for line in lines {
            bottom += style.lineHeight
            scene.elements.append(
                .text(.init(text: line, x: Self.margin, baseline: bottom - 3, style: style)))
        }
    }

    private mutating func addHeading() {
        add(chart.title, .title)
        add(chart.subtitle + values.note(on: chart.unit), .subtitle)
        bottom += 10
    }

    private mutating func addNotes() {
        bottom += 6
        for remark in automaticRemarks + chart.remarks { add(remark, .note) }
        add(chart.credit, .note)
    }

    /// The heights that the axis must hold.
    private static func heights(of chart: Chart) -> [Double] {
        let points = chart.series.flatMap(\.points)
        guard chart.form == .bars, chart.arrangement == .together else {
            return points.flatMap { point in
                [point.level]
                    + (point.interval.map { [$0.levels.lowerBound, $0.levels.upperBound] } ?? [])
            }
        }
        return Dictionary(grouping: points, by: \.span).values.map { stack in
            stack.map(\.level).sorted().reduce(0, +)
        }
    }
}
