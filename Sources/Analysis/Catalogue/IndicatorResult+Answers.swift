extension IndicatorResult {
    /// The answer to one of the parameters that shaped the result; nil where it has none.
    package func answer(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}
