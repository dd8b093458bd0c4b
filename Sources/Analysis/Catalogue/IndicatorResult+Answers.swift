extension IndicatorResult {
    /// The answer to one of the parameters that shaped the result; nil where it has none.
    package func answer(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// The answers that were given to some parameters, in order.
    static func given(
        _ answers: [(name: String, value: String?)]
    ) -> [(name: String, value: String)] {
        answers.compactMap { name, value in value.map { (name: name, value: $0) } }
    }
}
