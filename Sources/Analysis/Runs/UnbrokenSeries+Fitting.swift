import TradeModel

extension UnbrokenSeries {
    /// What a method gives; its refusal is told as the program's.
    func fitted<Value>(_ method: () throws(ModelError) -> Value) throws(Refusal) -> Value {
        do {
            return try method()
        } catch {
            throw refusal(error)
        }
    }

    private func refusal(_ error: ModelError) -> Refusal {
        switch error.code {
        case .parameterNotValid: return .usage(error.reason)
        case .libraryMissing:
            return Refusal(
                Diagnostic(
                    .error, .libraryMissing, message: "\(error.reason); install liblapack3"),
                cause: .unreachable)
        case .tooFewObservations, .valueNotValid, .noVariation, .rankDeficient, .notConverged:
            return Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: "\(error.reason) (the observations are those of \(span()))"))
        }
    }
}
