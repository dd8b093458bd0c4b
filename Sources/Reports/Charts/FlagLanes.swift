/// Puts the labels of events above the frame so that none lies on another, and no label's line down
/// to its day runs through the text of another.
enum FlagLanes {
    /// A label's place: the left end of its text, and its lane, of which 0 lies lowest.
    struct Place: Hashable {
        let left: Double
        let lane: Int
    }

    /// The places of flags that fly to the right of their days; nil where more lanes would be needed
    /// than there may be, or one does not fit beside the right edge.
    ///
    /// From the right to the left each goes to the lowest lane above every flag that it reaches over,
    /// whose line then stays below it. Takes quadratic time.
    ///
    /// - Parameter flags: The place of each day, from left to right, and the width of its text.
    static func places(
        _ flags: [(x: Double, width: Double)], right: Double, lanes: Int, gap: Double
    ) -> [Place]? {
        var places: [Place] = []
        for (index, flag) in flags.enumerated().reversed() {
            guard flag.x + flag.width <= right else { return nil }
            let end = flag.x + flag.width + gap
            let reached = zip(flags[(index + 1)...], places.reversed()).filter { $0.0.x < end }
            let lane = reached.map { $0.1.lane + 1 }.max() ?? 0
            guard lane < lanes else { return nil }
            places.append(Place(left: flag.x, lane: lane))
        }
        return places.reversed()
    }
}
