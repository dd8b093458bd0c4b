import TradeModel

extension Period {
    /// The days of the period that a question asks about, which may name the first day or the last; nil
    /// where there are none.
    func days(since first: Day?, until last: Day?) -> ClosedRange<Day>? {
        let start = max(firstDay, first ?? firstDay)
        let end = min(lastDay, last ?? lastDay)
        return start <= end ? start...end : nil
    }
}

extension Day {
    /// Whether a question asks about the day, which may name the first day or the last.
    func isAsked(since first: Day?, until last: Day?) -> Bool {
        first.map { self >= $0 } ?? true && last.map { self <= $0 } ?? true
    }
}
