import TradeModel

extension TradeQuestion {
    /// The same of periods as long as one that is asked about, where the question does not say how
    /// long they are.
    func asLong(as period: TimeSpan) -> TradeQuestion {
        var question = self
        question.frequency = question.frequency ?? period.frequency
        return question
    }

    /// The same of periods as long as two that are asked about. Refuses two of different lengths, and
    /// a first one that is not the earlier.
    func asLong(as first: TimeSpan, and last: TimeSpan) throws(Refusal) -> TradeQuestion {
        guard first < last, first.frequency == last.frequency, first.length == last.length else {
            throw .usage(
                "expected two periods of one length, the earlier as --from, saw"
                    + " \(first) and \(last)")
        }
        return asLong(as: first)
    }
}
