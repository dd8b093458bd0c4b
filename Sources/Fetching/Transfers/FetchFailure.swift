import TradeModel

/// Why an attempt, or a whole fetch, came to nothing.
struct FetchFailure: Error {
    let code: DiagnosticCode
    let cause: Refusal.Cause
    var message: String
    /// Whether trying again may do.
    var isPassing = false
    /// How long the server asks to wait before that, in seconds.
    var wait: Double?
    /// The answer's status, where there was an answer.
    var status: Int?
    /// The beginning of the answer's body, where it is no file.
    var complaint = ""

    init(
        _ code: DiagnosticCode, _ cause: Refusal.Cause, _ message: String, isPassing: Bool = false
    ) {
        self.code = code
        self.cause = cause
        self.message = message
        self.isPassing = isPassing
    }

    /// The failure as it is told to the caller, under the source's name.
    func refusal(of name: String?) -> Refusal {
        Refusal(Diagnostic(.error, code, path: name, message: message), cause: cause)
    }

    /// The failure, with the number of attempts that it took.
    func after(_ attempts: Int) -> FetchFailure {
        var failure = self
        if attempts > 1 { failure.message += "; tried \(attempts) times" }
        return failure
    }
}
