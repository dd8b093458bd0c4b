extension IndicatorResult {
    /// The fields that points of the question have, without values and in order, whatever was found:
    /// the columns of a table that would change with the data otherwise.
    package var blankFields: [Field] {
        let unasked = Set(unaskedFields)
        return Catalogue.blankFields(of: indicator.id).filter { !unasked.contains($0.name) }
    }

    /// The fields that points have where something else is asked.
    private var unaskedFields: [String] {
        switch indicator.id {
        case Breaks.indicator.id:
            answer("method") == "pelt"
                ? ["break_from", "break_to", "rss", "bic", "sup_f", "sup_f_p"] : ["penalty"]
        case LaunchRateRatio.indicator.id:
            TestFrequency.Count.allCases.map(\.rawValue).filter { $0 != answer("count") }
                .flatMap { [$0, "base_\($0)"] }
        default: []
        }
    }
}
