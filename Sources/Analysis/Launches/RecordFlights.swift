public import TradeModel

/// The flights that were higher or farther than every flight before them.
public enum RecordFlights: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "record-flights", codes: ["C12"], title: "Record flights: apogee and distance",
        unit: "km",
        formula: "running maximum of apogee and of distance over flights in order of day,"
            + " of one day in order of time",
        inputs: "a launch table with apogees or distances",
        pitfalls: "satellite launchers are left out; a lofted flight's distance understates what"
            + " the missile can reach; a range known only by its upper end may be no record",
        authority: "apogees and distances of CNS/NTI",
        parameters: [.clock, .weaponClass, .since, .until, .source],
        fields: [
            .key("criterion"), .number("lower", in: .value), .text("certain"),
            .number("before", in: .value), .text("missile"), .text("class"), .text("site"),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// A point for each flight whose upper bound exceeds those of all flights before it in the time
    /// asked for; `certain` says whether its lower bound does too, where there is one. Missing are
    /// the flights up to it whose length is not known, and the launches and rejected rows that may
    /// have been before it and are not compared.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let flights = inOrder(
            answer.launches.filter { $0.weaponClass != .slv }, question.clock)
        let since = question.since.map { " from \($0) on" } ?? ""
        let points =
            records(answer, flights, "apogee", \.apogee)
            + records(answer, flights, "distance", \.distance)
        return answer.result(
            indicator, unit: Unit.kilometres.code,
            definition: "flights whose apogee or distance exceeds that of every earlier flight"
                + "\(since), satellite launchers left out; by the upper end where a range is known; certain"
                + " says whether the lower end exceeds it too, where the table gives one",
            points: points,
            findings: orderFinding(flights, question.clock)
                + (points.isEmpty ? noneFinding(answer.launches.count, flights.count) : []))
    }

    /// Says why none of the launches there were, if any, is a record: they are not compared, or their
    /// lengths are not known.
    private static func noneFinding(_ launches: Int, _ flights: Int) -> [Diagnostic] {
        guard launches > 0 else { return [] }
        guard flights > 0 else {
            return [
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: "what was launched in the time asked about are satellite launchers,"
                        + " which are left out: \(launches)")
            ]
        }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "flights of the time asked about, none of them with an apogee or a"
                    + " distance: \(flights)")
        ]
    }

    private static func records(
        _ answer: LaunchAnswer, _ flights: [Launch], _ criterion: String,
        _ length: KeyPath<Launch, LengthRange?>
    ) -> [IndicatorResult.Point] {
        let clock = answer.question.clock
        let leftOut = answer.leftOut.filter { $0.weaponClass != .slv }
        var points: [IndicatorResult.Point] = []
        var best: Double?
        var (known, unknown) = (0, 0)
        for flight in flights {
            guard let range = flight[keyPath: length] else {
                unknown += 1
                continue
            }
            known += 1
            guard range.upper > best ?? -1 else { continue }
            // A table that gives a maximum only does not tell how much less it may have been.
            let certainty = range.lower.map { $0 > best ?? -1 ? "yes" : "no" } ?? ""
            let last = flight.moment.possibleDays(in: clock).upperBound
            let notCompared =
                leftOut.count { $0.moment.date <= last }
                + answer.rejections(from: answer.question.since, to: last)
            points.append(
                IndicatorResult.Point(
                    period: flight.moment.dateText(in: clock), value: range.upper,
                    fields: [
                        .init("criterion", .text(criterion)),
                        .init("lower", .number(range.lower)),
                        .init("certain", .text(certainty)),
                        .init("before", .number(best)),
                        .init("missile", .text(flight.missile)),
                        .init("class", .text(flight.weaponClass.rawValue)),
                        .init("site", .text(flight.site)),
                    ], n: known, missing: unknown + notCompared,
                    confidence: flight.confidence, sources: answer.uses(of: [flight])))
            best = range.upper
        }
        return points
    }
}

extension LaunchMoment {
    /// The date by a clock, as precisely as the table gives it.
    func dateText(in clock: LaunchClock) -> String {
        if let day = day(in: clock) { return day.description }
        return precision == .month ? Month(containing: date).description : date.year.description
    }
}
