package import TradeModel

/// What cannot be shown truthfully is refused and not shown otherwise.
func presentable<Value>(_ body: () throws -> Value) throws(Refusal) -> Value {
    do {
        return try body()
    } catch let refusal as Refusal {
        throw refusal
    } catch {
        throw .notPresentable(error)
    }
}

extension Refusal {
    /// The refusal of what cannot be shown truthfully.
    package static func notPresentable(_ error: any Error) -> Refusal {
        Refusal(
            Diagnostic(.error, .notPresentable, message: "the result cannot be written: \(error)"))
    }
}
