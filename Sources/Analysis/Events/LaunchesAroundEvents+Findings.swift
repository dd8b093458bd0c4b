import TradeModel

extension LaunchesAroundEvents {
    /// What is to be said of launches and events, and what was left out of both.
    var findings: [Diagnostic] {
        launches.findings + launches.undatedFinding(.daily) + events.findings
            + coarseFinding + rangeFinding + earlierFinding
    }

    /// Says that days around events whose days are not known count as outside.
    private var coarseFinding: [Diagnostic] {
        guard !coarse.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .undatedEvents,
                message: "events dated too coarsely to have a window: \(coarse.count); days around"
                    + " them count as outside, unless another event's window holds them")
        ]
    }

    /// Says which launch days were left out, since the list does not tell what lies in a window.
    private var rangeFinding: [Diagnostic] {
        guard let span = launches.span, span != range else { return [] }
        let count = launches.launchDays.count - launchDays.count
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "only of \(TimeSpan.days(range)) does the list tell which days lie in a"
                    + " window; launch days outside of it left out: \(count)")
        ]
    }

    /// Says how many events have no window, since others of their time are not in the list.
    private var earlierFinding: [Diagnostic] {
        let count = events.dated.count { !events.isListed($0) }
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "events before the list is complete have no window, for others of their"
                    + " time are not in it: \(count)")
        ]
    }
}
