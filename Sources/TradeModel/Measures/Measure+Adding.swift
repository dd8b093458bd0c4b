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
