import TradeModel

/// What cannot be shown truthfully is refused and not shown otherwise.
func presentable<Value>(_ body: () throws -> Value) throws(Refusal) -> Value {
    do {
        return try body()
    } catch let refusal as Refusal {
        throw refusal
    } catch {
        throw Refusal(
            Diagnostic(.error, .notPresentable, message: "the result cannot be written: \(error)"))
    }
}
