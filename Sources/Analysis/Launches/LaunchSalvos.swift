import TradeModel

/// Launches with a time, by salvos: launches from one site, each at most an hour after the one before
/// it. A salvo is of the time asked about where it begins in it, and is whole then.
struct LaunchSalvos {
    /// Those that begin in the time asked about, each in order of time.
    let asked: [[Launch]]
    /// What is to be said of salvos that run over the first or the last day asked about.
    let findings: [Diagnostic]

    init(_ answer: LaunchAnswer, _ facts: Dataset) throws(Refusal) {
        let question = answer.question
        // The days asked about say which salvos count, and cut none.
        var open = question
        (open.since, open.until) = (nil, nil)
        let whole = try LaunchAnswer(open, facts)
        let all = Self.salvos(whole.launches.filter { $0.moment.minuteUTC != nil })
        let (first, last) = (answer.coveredFrom, answer.coveredTo)
        let isAsked = { (launch: Launch) in
            let day = launch.moment.earliestDay(in: question.clock)
            return day <= last && first.map { day >= $0 } ?? true
        }
        asked = all.filter { isAsked($0[0]) }
        let earlier = all.filter { !isAsked($0[0]) }.joined().count(where: isAsked)
        let later = asked.joined().count { !isAsked($0) }
        findings =
            Self.finding("of a salvo that began before the time asked about, left out", earlier)
            + Self.finding(
                "after the time asked about, counted with the salvo that began in it", later)
    }

    /// Launches of one site, each at most an hour after the one before it, in order of time.
    private static func salvos(_ launches: [Launch]) -> [[Launch]] {
        Dictionary(grouping: launches, by: \.site).sorted { $0.key < $1.key }.flatMap {
            _, launches in
            launches.sorted { $0.moment.instant < $1.moment.instant }
                .reduce(into: [[Launch]]()) { salvos, launch in
                    if let last = salvos.last?.last,
                        launch.moment.instant - last.moment.instant <= 60
                    {
                        salvos[salvos.count - 1].append(launch)
                    } else {
                        salvos.append([launch])
                    }
                }
        }
    }

    private static func finding(_ words: String, _ count: Int) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [Diagnostic(.warning, .partialPeriod, message: "launches \(words): \(count)")]
    }
}

extension LaunchMoment {
    /// Minutes on one time line; midnight where the table has no time.
    var instant: Int { date.ordinal * 1440 + (minuteUTC ?? 0) }
}
