import TradeModel

extension LaunchAnswer {
    /// The time from one launch day to the next, or to the end of what the answer speaks about.
    struct Pause {
        let from: Day
        let to: Day
        /// Whether a launch ended it.
        let hasEnded: Bool
        /// Whether it still lasts, as far as the table knows.
        let isOpen: Bool

        var length: Int { from.distance(to: to) }
    }

    /// The pauses in order, those left out that begin before the table is complete, and those in which
    /// a launch may have been that is dated to a month or less precisely, or that was rejected.
    var pauses: [Pause] {
        let days = launchDays
        // Rejected rows too: something flew on their days.
        let undated =
            coarse.compactMap(\.moment.undatedSpan)
            + rejected.compactMap { $0.moment.map { $0.undatedSpan ?? $0.date...$0.date } }
        var spans = zip(days, days.dropFirst()).map {
            Pause(from: $0, to: $1, hasEnded: true, isOpen: false)
        }
        if let last = days.last, let end = span?.upperBound, last < end {
            // Cut short by the question, a pause may be known to have ended later.
            let isCut = end == question.until && goesOn(after: end)
            spans.append(Pause(from: last, to: end, hasEnded: false, isOpen: !isCut))
        }
        return spans.filter { pause in
            completeFrom.map { $0 <= pause.from } ?? true
                && !undated.contains { $0.lowerBound < pause.to && $0.upperBound > pause.from }
        }
    }
}
