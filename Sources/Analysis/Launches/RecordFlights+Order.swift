import TradeModel

extension RecordFlights {
    /// Flights by day, and those of a day by time; those without a time come last, in the table's
    /// order.
    static func inOrder(_ flights: [Launch], _ clock: LaunchClock) -> [Launch] {
        let place = { (flight: Launch) -> (Day, Int) in
            let moment = flight.moment
            return (
                moment.earliestDay(in: clock), moment.minuteUTC == nil ? Int.max : moment.instant
            )
        }
        return flights.sorted { place($0) < place($1) }
    }

    /// Says which flights may be records or not: the date of one of two, a month or a year, does not
    /// tell which was first, and the other was as high or as far.
    static func orderFinding(_ flights: [Launch], _ clock: LaunchClock) -> [Diagnostic] {
        let names =
            doubtful(flights, clock, \.apogee).map { "apogee \($0)" }
            + doubtful(flights, clock, \.distance).map { "distance \($0)" }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .undatedLaunches,
                message: "flights that may be records or not, for one as high or as far is dated"
                    + " too coarsely to tell which was first: \(names.joined(separator: ", "))")
        ]
    }

    /// A flight as far as its order matters.
    private struct Ranked: Hashable {
        let moment: LaunchMoment
        let days: ClosedRange<Day>
        let upper: Double

        var isCoarse: Bool { moment.precision != .day }
    }

    /// The dates of flights that exceed all that were before them in any case, and not all that may
    /// have been.
    private static func doubtful(
        _ flights: [Launch], _ clock: LaunchClock, _ length: KeyPath<Launch, LengthRange?>
    ) -> [String] {
        // The missiles of a salvo are alike.
        var seen: Set<Ranked> = []
        let ranked = flights.compactMap { flight -> Ranked? in
            guard let upper = flight[keyPath: length]?.upper else { return nil }
            let days = flight.moment.possibleDays(in: clock)
            let one = Ranked(moment: flight.moment, days: days, upper: upper)
            return seen.insert(one).inserted ? one : nil
        }
        let coarse = ranked.filter(\.isCoarse)
        guard !coarse.isEmpty else { return [] }
        var dates: [String] = []
        var bestDated = -1.0
        for flight in ranked {
            let others = flight.isCoarse ? ranked : coarse
            let before = others.filter { $0.days.upperBound < flight.days.lowerBound }
            var best = before.map(\.upper).max() ?? -1
            if !flight.isCoarse {
                best = max(best, bestDated)
                bestDated = max(bestDated, flight.upper)
            }
            guard flight.upper > best else { continue }
            let mayBeFirst = others.contains {
                $0 != flight && $0.upper >= flight.upper && $0.days.overlaps(flight.days)
            }
            let date = flight.moment.dateText(in: clock)
            if mayBeFirst && !dates.contains(date) { dates.append(date) }
        }
        return dates
    }
}
