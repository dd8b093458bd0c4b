import TradeModel

extension TradeAnswer {
    /// The refusal of a length that the data do not have, with what there is to ask for instead: the
    /// longest of their lengths among those that an indicator takes.
    static func noPeriods(
        _ question: TradeQuestion, _ frequency: Frequency, _ held: Set<Frequency>,
        _ longest: Frequency, _ lengths: [Frequency]
    ) -> Refusal {
        let usable = lengths.filter(held.contains).max()
        let advice =
            usable.map { "ask for --by \($0.noun)" }
            ?? "this takes \(lengths.map { "\($0.noun)s" }.joined(separator: " and ")) alone"
        return Refusal(
            Diagnostic(
                .error, .noSubjectRows,
                message: "these files have no \(frequency.rawValue) values of \(question.subject);"
                    + " the longest periods are \(longest.rawValue): \(advice)"), cause: .usage)
    }
}
