import TradeModel

/// What all attempts of one fetch share.
struct FetchContext {
    let request: FetchRequest
    /// The address that was asked for.
    let address: WebAddress
    /// The same without secrets.
    let shown: String
    let redaction: Redaction
    /// What the fetch adds to the progress.
    let share: FetchProgress.Share
    private let progress: FetchProgress?
    private let deadline: ContinuousClock.Instant

    /// Checks a request, and starts its clock.
    init(_ request: FetchRequest, _ progress: FetchProgress?) throws(FetchFailure) {
        address = try WebAddress(request.url)
        try request.checkHeaders()
        if request.hasSecretHeaders { try address.checkSecrecy() }
        self.request = request
        shown = address.shown
        redaction = Redaction(request, address)
        self.progress = progress
        share = FetchProgress.Share(of: progress)
        deadline = .now + .seconds(request.limits.totalSeconds)
    }

    var limits: FetchLimits { request.limits }

    /// Whether the fetch was told to end.
    var isCancelled: Bool { progress?.isCancelled == true }

    /// How much of the total time is left, in seconds.
    var secondsLeft: Double { (deadline - .now) / .seconds(1) }
}

extension FetchRequest {
    var hasSecretHeaders: Bool { headers.contains(where: \.isSecret) }
}
