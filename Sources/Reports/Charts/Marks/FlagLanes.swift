/// Puts the labels of events above the frame so that none lies on another, and no label's line down
/// to its day runs through the text of another.
enum FlagLanes {
    /// A label's place: the left end of its text, and its lane, of which 0 lies lowest.
    struct Place: Hashable {
        let left: Double
        let lane: Int
    }

    /// The day's place of a label, and the width of its text.
    typealias Flag = (x: Double, width: Double)

    /// The places of flags from left to right; nil where more lanes would be needed than there may
    /// be. Flags fly to the right of their days, the last ones to the left where the room ends.
    ///
    /// Of those that fly to the right each goes, from the right to the left, to the lowest lane above
    /// every flag that it reaches over, whose line then stays below it; of the others likewise from
    /// the left to the right. Takes cubic time, of a few events.
    static func places(
        _ flags: [Flag], within edges: ClosedRange<Double>, lanes: Int, gap: Double
    ) -> [Place]? {
        for count in stride(from: flags.count, through: 0, by: -1) {
            let left = leftward(Array(flags[count...]), gap: gap)
            let reach = zip(flags[count...], left).map { ($0.0.x, $0.1) }
            let right = rightward(Array(flags[..<count]), before: reach, gap: gap)
            let places = right + left
            // A flag to the right that stood inside one to the left would have its line run through.
            let isApart = flags[..<count].allSatisfy { flag in
                left.allSatisfy { flag.x + gap <= $0.left }
            }
            let fits = zip(flags, places).allSatisfy { flag, place in
                place.lane < lanes && edges.contains(place.left)
                    && edges.contains(place.left + flag.width)
            }
            if isApart, fits { return places }
        }
        return nil
    }

    private static func leftward(_ flags: [Flag], gap: Double) -> [Place] {
        var places: [Place] = []
        for flag in flags {
            let left = flag.x - flag.width
            let reached = zip(flags, places).filter { $0.0.x > left - gap }
            places.append(Place(left: left, lane: reached.map { $0.1.lane + 1 }.max() ?? 0))
        }
        return places
    }

    private static func rightward(
        _ flags: [Flag], before others: [(x: Double, place: Place)], gap: Double
    ) -> [Place] {
        var placed: [(x: Double, place: Place)] = others.map { ($0.place.left, $0.place) }
        for flag in flags.reversed() {
            let end = flag.x + flag.width + gap
            let lane = placed.filter { $0.x < end }.map { $0.place.lane + 1 }.max() ?? 0
            placed.insert((flag.x, Place(left: flag.x, lane: lane)), at: 0)
        }
        return placed.prefix(flags.count).map(\.place)
    }
}
