import Analysis
import TradeModel

extension SourceLibrary {
    /// What a request comes to as of a day; computed where it was not before.
    func result(
        _ request: IndicatorRequest, asOf: Day,
        _ compute: () throws(Refusal) -> IndicatorResult
    ) throws(Refusal) -> IndicatorResult {
        let question = Question(request: request, asOf: asOf)
        if let known = results[question] { return try known.get() }
        let result = Result { () throws(Refusal) in try compute() }
        results[question] = result
        return try result.get()
    }

    /// A request as of a day.
    struct Question: Hashable {
        let request: IndicatorRequest
        let asOf: Day
    }
}
