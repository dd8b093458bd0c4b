import TradeModel

extension UnbrokenSeries {
    /// What a method gives; its refusal is told as the program's.
    ///
    /// - Parameter base: the places that a method learns from where these are not all.
    func fitted<Value>(
        base: Range<Int>? = nil, _ method: () throws(ModelError) -> Value
    ) throws(Refusal) -> Value {
        do {
            return try method()
        } catch {
            throw refusal(error, base)
        }
    }

    private func refusal(_ error: ModelError, _ base: Range<Int>?) -> Refusal {
        switch error.code {
        case .parameterNotValid: return .usage(error.reason)
        case .libraryMissing:
            return Refusal(
                Diagnostic(
                    .error, .libraryMissing, message: "\(error.reason); install liblapack3"),
                cause: .unreachable)
        case .tooFewObservations, .valueNotValid, .noVariation, .rankDeficient, .notConverged:
            // A value that is not valid is named by its place among all.
            let learned = error.code == .valueNotValid ? nil : base
            let places =
                learned.map { "the base is \(span($0))" }
                ?? "the observations are those of \(span())"
            return Refusal(
                Diagnostic(
                    .error, .undefinedStatistic, message: "\(error.reason) (\(places))"))
        }
    }
}
