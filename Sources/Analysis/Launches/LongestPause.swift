public import TradeModel

/// The longest time between two launch days.
public enum LongestPause {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "longest-pause", codes: ["C09", "C10"], title: "Longest pause between launches",
        unit: "days", formula: "max (d_{i+1} − d_i) over successive launch days",
        inputs: "a launch table",
        pitfalls: "hangs on single rows and on the classes counted; the pause that still lasts is"
            + " open and not among them",
        authority: "launch dates of CNS/NTI",
        parameters: [.clock, .weaponClass, .since, .until, .source])

    /// The pauses between launch days, longest first, at most ten. Launches dated to a month or
    /// less precisely take no part.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let days = answer.launchDays
        let pauses = zip(days, days.dropFirst()).map { (from: $0, to: $1) }
            .sorted { a, b in
                let lengths = (a.from.distance(to: a.to), b.from.distance(to: b.to))
                return lengths.0 == lengths.1 ? a.from < b.from : lengths.0 > lengths.1
            }
        let points = pauses.prefix(10).map { pause in
            IndicatorResult.Point(
                period: TimeSpan.days(pause.from...pause.to).description,
                value: Double(pause.from.distance(to: pause.to)),
                fields: [
                    .init("from", .text(pause.from.description)),
                    .init("to", .text(pause.to.description)),
                ], n: days.count)
        }
        return answer.result(
            indicator, unit: Unit.days.code,
            definition: "days from one launch day to the next, by the clock \(question.clock);"
                + " the ten longest",
            points: Array(points))
    }
}
