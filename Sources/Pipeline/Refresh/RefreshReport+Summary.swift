internal import Store
import TradeModel

extension RefreshReport {
    /// What the run did, in a few lines for whoever watches it.
    public func summary(isTrial: Bool) -> String {
        let width = sources.map(\.name.count).max() ?? 0
        var lines = sources.map { source in
            let name = source.name.padded(to: width)
            let schedule = source.schedule.map { " (schedule: \($0.rawValue))" } ?? ""
            let counts = source.changed.map { ": \($0)" } ?? ""
            return "\(name)  \(source.result.words(isTrial: isTrial))\(schedule)\(counts)"
        }
        if isAfterCrash {
            lines.append(
                "the run before this one did not come to its end"
                    + (leavesCopies ? "" : "; what it left was tidied up"))
        }
        if leavesCopies {
            lines.append(
                "copies that nothing rests on could not all be cleared away; they are in nobody's"
                    + " way, and stay until a later run can")
        }
        for alert in alerts where alert.state == .met {
            lines.append("alert \(alert.name): \(alert.condition), since \(alert.since.day)")
        }
        switch (isTrial, isPublished) {
        case (true, _): lines.append("nothing was recorded or published: this was a dry run")
        case (false, true): lines.append("a new generation was published" + failures)
        case (false, false): lines.append("nothing new to publish" + failures)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// How many files failed, behind what became of the generation; nothing where none did.
    private var failures: String {
        failedOutputs.isEmpty
            ? "" : "; \(counted(failedOutputs.count, "file")) could not be written anew"
    }
}

extension SourceOutcome.Result {
    fileprivate func words(isTrial: Bool) -> String {
        switch self {
        case .notDue: "not due"
        case .unchanged: "unchanged"
        case .taken: isTrial ? "new and good" : "taken"
        case .quarantined: isTrial ? "new and not good" : "not taken"
        case .failed: "failed"
        }
    }
}

extension SourceOutcome.SeriesCounts: CustomStringConvertible {
    /// `12 new, 3 revised, 0 withdrawn`, and why where it is not by the data alone; of a first
    /// edition the number of its values.
    public var description: String {
        isFirst
            ? "first edition, \(counted(new, "value"))"
                + (revised > 0 ? " with \(counted(revised, "later edition"))" : "")
            : "\(new) new, \(revised) revised, \(withdrawn) withdrawn"
                + (new + revised + withdrawn > 0 ? cause.words : "")
    }
}

extension ChangeCause {
    /// What is said behind counts; nothing of what is usual.
    fileprivate var words: String {
        switch self {
        case .data: ""
        case .method: ", by another way of reading"
        case .both: ", by other bytes and another way of reading"
        case .day: ", as of another day"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
    }
}
