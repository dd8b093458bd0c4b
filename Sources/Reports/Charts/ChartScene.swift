/// A chart in marks with places, before it is written in any format.
struct ChartScene: Hashable {
    /// The width in user units.
    var width: Double
    /// The height in user units.
    var height: Double = 0
    /// The marks from back to front.
    var elements: [Element] = []

    /// A mark.
    indirect enum Element: Hashable {
        case rectangle(Box, String)
        case circle(x: Double, y: Double, radius: Double, String)
        case path(Path, String)
        case text(Label)
        /// Marks of one value, which say what it is.
        case value(String, [Element])
    }

    /// A rectangle.
    struct Box: Hashable {
        var x: Double
        var y: Double
        var width: Double
        var height: Double

        var right: Double { x + width }
        var bottom: Double { y + height }
        var middle: Double { y + height / 2 }

        /// Whether two rectangles share an area.
        func intersects(_ other: Box) -> Bool {
            x < other.right && other.x < right && y < other.bottom && other.y < bottom
        }
    }

    /// Straight lines through points; each run is one.
    struct Path: Hashable {
        var runs: [[Point]]
        var isClosed = false

        /// A straight line.
        static func line(_ a: Point, _ b: Point) -> Path { Path(runs: [[a, b]]) }
    }

    /// A place.
    struct Point: Hashable {
        var x: Double
        var y: Double

        init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A line of text.
    struct Label: Hashable {
        /// The side of the text that lies at its place.
        enum Anchor: String, Hashable { case start, middle, end }

        var text: String
        var x: Double
        var baseline: Double
        var anchor = Anchor.start
        var style: ChartStyle.Text
        /// Names of further style rules.
        var classes = ""

        /// The rectangle that the text keeps within.
        var box: Box {
            let width = TextMetrics.width(of: text, style)
            let left =
                switch anchor {
                case .start: x
                case .middle: x - width / 2
                case .end: x - width
                }
            return Box(
                x: left, y: baseline - style.size * 0.8, width: width, height: style.size)
        }
    }

    /// All lines of text.
    var labels: [Label] { elements.flatMap(\.labels) }
}

extension ChartScene.Element {
    /// The lines of text in it.
    fileprivate var labels: [ChartScene.Label] {
        switch self {
        case .text(let label): [label]
        case .value(_, let parts): parts.flatMap(\.labels)
        case .rectangle, .circle, .path: []
        }
    }
}
