extension Refusal {
    /// Refuses an answer to a parameter, or a request that lacks one, as wrong usage.
    package static func usage(_ message: String) -> Refusal {
        Refusal(Diagnostic(.error, .badParameter, message: message), cause: .usage)
    }
}
