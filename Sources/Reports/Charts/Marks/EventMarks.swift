/// Events above a frame: each a label on a line down to its first day, or a number where the labels do
/// not fit beside each other, with the list below the frame. One that began before the frame has an
/// arrow to the left in place of the line.
struct EventMarks {
    let events: [Chart.Event]
    let time: TimeAxis
    /// The room for labels; nil where they are numbers.
    private let lanes: [FlagLanes.Place]?

    static let laneHeight = 16.0
    private static let radius = 7.5
    /// From a line to its label.
    private static let distance = 4.0

    /// - Parameter edges: Between which labels fit.
    init(_ events: [Chart.Event], time: TimeAxis, edges: ClosedRange<Double>) {
        self.events = events
        self.time = time
        let flags = events.map { event in
            (
                x: time.extent(of: event.days).left,
                width: TextMetrics.width(of: Self.text(of: event, on: time), .note) + Self.distance
            )
        }
        lanes = FlagLanes.places(flags, within: edges, lanes: 4, gap: 6)
    }

    /// Whether the events are numbers, explained below the frame.
    var isNumbered: Bool { lanes == nil }

    /// The room that the labels take above the frame.
    var height: Double {
        guard !events.isEmpty else { return 0 }
        let count = lanes.map { ($0.map(\.lane).max() ?? 0) + 1 } ?? (numberLanes.max() ?? 0) + 1
        return Double(count) * Self.laneHeight + 4
    }

    /// The stretches of events of several days, behind everything else.
    func shades(in box: ChartScene.Box) -> [ChartScene.Element] {
        events.compactMap { event in
            let (left, right) = time.extent(of: event.days)
            guard right - left > 3 else { return nil }
            return .rectangle(
                .init(x: left, y: box.y, width: right - left, height: box.height), "shade")
        }
    }

    /// The lines, and the labels above the frame.
    ///
    /// - Parameter lift: The room that is left free between the frame and the labels.
    func elements(above box: ChartScene.Box, lift: Double) -> [ChartScene.Element] {
        let places = zip(events, numberLanes).enumerated().map { index, event in
            (index: index, event: event.0, lane: lanes?[index].lane ?? event.1)
        }
        let pins = places.filter { !time.isAfterBeginning(of: $0.event.days) }.map { place in
            let x = pin(of: place.event)
            let top =
                box.y - lift - 4 - Double(place.lane) * Self.laneHeight - (lanes == nil ? 8 : 12)
            return ChartScene.Element.path(.line(.init(x, top), .init(x, box.bottom)), "pin")
        }
        return pins + places.map { element($0.index, $0.event, lane: $0.lane, above: box.y - lift) }
    }

    private func element(
        _ index: Int, _ event: Chart.Event, lane: Int, above edge: Double
    ) -> ChartScene.Element {
        let bottom = edge - 4 - Double(lane) * Self.laneHeight
        let title = "\(event.text): \(event.account)"
        let x = pin(of: event)
        guard let lanes else {
            return .value(
                title,
                [
                    .circle(x: x, y: bottom - Self.radius, radius: Self.radius, "disc"),
                    .text(
                        .init(
                            text: "\(index + 1)", x: x, baseline: bottom - Self.radius + 4,
                            anchor: .middle, style: .note, classes: "digit")),
                ])
        }
        // Beside the line, on the side to which the label flies.
        let left = lanes[index].left + (lanes[index].left < x ? 0 : Self.distance)
        return .value(
            title,
            [
                .text(
                    .init(
                        text: Self.text(of: event, on: time), x: left, baseline: bottom - 3,
                        style: .note))
            ])
    }

    /// The label in the frame or the list, with an arrow before that of an event that began earlier.
    private static func text(of event: Chart.Event, on time: TimeAxis) -> String {
        (time.isAfterBeginning(of: event.days) ? "\u{2190} " : "") + event.mark
    }

    /// What the numbers stand for: number and days, and the label behind them.
    var list: [(head: String, label: String)] {
        guard isNumbered else { return [] }
        return events.enumerated().map { index, event in
            ("\(index + 1)\u{A0} \(event.text)\u{A0} ", Self.text(of: event, on: time))
        }
    }

    private func pin(of event: Chart.Event) -> Double { time.extent(of: event.days).left }

    /// Lanes of numbers that do not touch each other.
    private var numberLanes: [Int] {
        var ends: [Double] = []
        return events.map { event in
            let left = pin(of: event) - Self.radius
            let lane = ends.firstIndex { $0 + 1 <= left } ?? ends.count
            if lane == ends.count { ends.append(0) }
            ends[lane] = left + 2 * Self.radius
            return lane
        }
    }
}
