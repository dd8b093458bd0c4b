internal import CCurl
import TradeModel

/// One attempt at a fetch: a request, and one more for each redirect.
struct FetchAttempt {
    private let context: FetchContext
    private let partial: PartialFile
    private let number: Int

    init(_ context: FetchContext, _ partial: PartialFile, number: Int) {
        self.context = context
        self.partial = partial
        self.number = number
    }

    /// The file or what the server says instead of it.
    func outcome() throws(FetchFailure) -> FetchOutcome {
        var trail = RedirectTrail(from: context.address, atMost: FetchLimits.redirects)
        while true {
            let reception = try answer(from: trail.address)
            let head = reception.head
            if head.isRedirect, let next = reception.redirect {
                try trail.follow(next, context.redaction)
                continue
            }
            switch head.status {
            case 200, 206: return .file(try finished(reception, trail.address))
            case 304 where context.request.validators != FetchRequest.Validators():
                partial.discard()
                return .notModified
            default: throw refused(reception, trail.address)
            }
        }
    }

    /// Makes one request and takes the answer.
    private func answer(from address: WebAddress) throws(FetchFailure) -> Reception {
        if context.isCancelled { throw .cancelled }
        let reception = Reception(partial, from: address, context)
        let limits = context.limits
        let (end, words) = Transfer.run(
            address.text, headers: headers(for: address), avoidsProxy: address.isLoopback,
            connect: limits.connectSeconds, stall: limits.stallSeconds,
            total: context.secondsLeft, into: reception)
        if let failure = reception.failure { throw failure }
        if context.isCancelled { throw .cancelled }
        if end != curl_transfer_whole {
            throw FetchFailure(
                end, at: address, limits, received: partial.count,
                words: context.redaction.cleaned(words))
        }
        return reception
    }

    private func headers(for address: WebAddress) -> [String] {
        let takesSecrets = takesSecrets(address)
        var lines = context.request.headers.filter { takesSecrets || !$0.isSecret }
            .map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        let known = context.request.validators
        if let etag = known.etag { lines.append("If-None-Match: \(etag)") }
        if let date = known.lastModified { lines.append("If-Modified-Since: \(date)") }
        if partial.count > 0, let condition = partial.record?.condition {
            lines += ["Range: bytes=\(partial.count)-", "If-Range: \(condition)"]
        }
        return lines
    }

    /// Whether it is the one who was asked, and not somebody to whom a redirect led.
    private func takesSecrets(_ address: WebAddress) -> Bool {
        address.origin == context.address.origin
    }

    private func finished(
        _ reception: Reception, _ address: WebAddress
    ) throws(FetchFailure) -> FetchedFile {
        if let total = reception.total, partial.count != total {
            throw FetchFailure(
                .truncatedDownload, .unreachable,
                "\(address.host) sent \(partial.count) of \(total) bytes; try again later",
                isPassing: true)
        }
        let validators = reception.head.validators
        let bytes = partial.count
        return FetchedFile(
            path: try partial.finish(), bytes: bytes,
            validators: FetchRequest.Validators(
                etag: context.redaction.harmless(validators.etag),
                lastModified: context.redaction.harmless(validators.lastModified)),
            url: context.redaction.cleaned(address.shown), attempts: number)
    }

    private func refused(_ reception: Reception, _ address: WebAddress) -> FetchFailure {
        let head = reception.head
        // A server that has no such rest: the file is fetched from the start.
        let isStaleRange = head.status == 416 && partial.count > 0
        if isStaleRange { partial.forget() }
        let isWithoutSecrets = context.request.hasSecretHeaders && !takesSecrets(address)
        var failure = FetchFailure(
            head, from: address, isWithoutSecrets: isWithoutSecrets, context.redaction)
        failure.isPassing = head.isPassing || isStaleRange
        failure.wait = isStaleRange ? 0 : RetryAdvice.seconds(head, reception.words)
        failure.complaint = context.redaction.cleaned(reception.words)
        return failure
    }
}
