extension [Measure] {
    /// Those that carry out none of some measures of another regime, so that they add to these.
    package func adding(to measures: [Measure]) -> [Measure] {
        let ids = Set(measures.map(\.id))
        return filter { measure in
            guard let carriedOut = measure.law.implements else { return true }
            return !ids.contains(carriedOut)
        }
    }
}

extension Diagnostic {
    /// Says that something is of the measures of one regime alone, where others have some that matter too,
    /// of which nobody asked; none without a name of one.
    package static func regimesLeftOut(
        _ names: [String], _ what: String, of regime: String, _ matter: String
    ) -> [Diagnostic] {
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .regimeLeftOut,
                message: "\(what) measures of \(regime) alone; other regimes \(matter):"
                    + " \(names.listed(first: 12)); ask with --regime")
        ]
    }
}
