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

        /// Whether a straight line runs through the rectangle, by cutting it at each edge (Liang and
        /// Barsky 1984).
        func crosses(_ a: Point, _ b: Point) -> Bool {
            var (first, last) = (0.0, 1.0)
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            for (step, room) in [
                (-dx, a.x - x), (dx, right - a.x), (-dy, a.y - y), (dy, bottom - a.y),
            ] {
                if step == 0 {
                    if room < 0 { return false }
                } else if step < 0 {
                    first = max(first, room / step)
                } else {
                    last = min(last, room / step)
                }
            }
            return first <= last
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
}

extension ChartScene.Element {
    /// Whether a line, a point or a text reaches into a rectangle. Lines behind the marks and areas
    /// do not count.
    func touches(_ room: ChartScene.Box) -> Bool {
        switch self {
        case .rectangle: return false
        case .circle(let x, let y, let radius, _):
            return room.intersects(
                .init(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius))
        case .path(let path, let classes):
            guard classes != "grid", classes != "base", !path.isClosed else { return false }
            return path.runs.contains { run in
                zip(run, run.dropFirst()).contains { room.crosses($0, $1) }
            }
        case .text(let label): return label.box.intersects(room)
        case .value(_, let parts):
            // The area that answers to a pointer is not seen.
            return parts.contains { part in
                if case .circle(_, _, _, "hit") = part { false } else { part.touches(room) }
            }
        }
    }
}
