import TradeModel

extension Diagnostic {
    /// Says that a list ends before the last day that is asked about, and what is known of the time
    /// from then on: where the list says to which day it is complete, what it lists.
    static func endsEarlier(
        _ list: String, of items: String, with end: Day, isComplete: Bool, until: Day?,
        asOf day: Day
    ) -> [Diagnostic] {
        let last = min(until ?? day, day)
        guard end < last else { return [] }
        return [
            Diagnostic(
                .warning, .listEndsEarlier,
                message: isComplete
                    ? "the \(list) is complete to \(end); of the time from then to \(last) it knows"
                        + " nothing but the \(items) it lists"
                    : "the \(list) ends with \(end) and does not say to which day it is complete;"
                        + " nothing is known of the time from then to \(last)")
        ]
    }
}
