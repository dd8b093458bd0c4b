/// What a ``LocalServer`` answers to one request, good or bad, to the byte.
public struct ScriptedAnswer: Sendable {
    /// How the end of the body is told.
    public enum Framing: Sendable {
        /// By its true length.
        case length
        /// By a length that may be wrong.
        case declared(Int)
        /// In chunks.
        case chunked
        /// By the connection's end.
        case untilClose
    }

    /// The status.
    public var status = 200
    /// More headers, as lines.
    public var headers: [String] = []
    /// The body.
    public var body: [UInt8] = []
    /// How its end is told.
    public var framing = Framing.length
    /// How long to wait before the answer, in seconds.
    public var delay = 0.0
    /// After how many bytes of the body the connection is closed.
    public var cut: Int?
    /// After how many bytes of the body nothing more comes.
    public var stall: Int?
    /// Whether the body is repeated without end.
    public var isEndless = false
    /// The version's tag: it is sent, and a request that names it gets 304.
    public var etag: String?
    /// Whether a part of the body may be asked for.
    public var acceptsRanges = false
    /// Bytes that are sent instead of all this.
    public var raw: [UInt8]?

    /// An answer with a body.
    public init(_ body: String = "", status: Int = 200, headers: [String] = []) {
        self.body = Array(body.utf8)
        self.status = status
        self.headers = headers
    }

    /// A redirect to an address, whole or not.
    public static func redirect(to address: String, status: Int = 302) -> ScriptedAnswer {
        ScriptedAnswer("elsewhere", status: status, headers: ["Location: \(address)"])
    }

    /// Silence from the first byte on.
    public static var silence: ScriptedAnswer {
        var answer = ScriptedAnswer()
        answer.delay = .infinity
        return answer
    }

    /// These bytes, and then the end.
    public static func raw(_ text: String) -> ScriptedAnswer {
        var answer = ScriptedAnswer()
        answer.raw = Array(text.utf8)
        return answer
    }

    /// The answer with something changed.
    public func with<Value>(
        _ property: WritableKeyPath<ScriptedAnswer, Value>, _ value: Value
    ) -> ScriptedAnswer {
        var answer = self
        answer[keyPath: property] = value
        return answer
    }
}

extension ScriptedAnswer {
    /// The answer to one request: the whole, a part, or that nothing has changed.
    func adapted(to request: ReceivedRequest) -> ScriptedAnswer {
        var answer = self
        if let etag { answer.headers.append("ETag: \(etag)") }
        if let etag, request["if-none-match"] == etag {
            answer.status = 304
            answer.body = []
            answer.framing = .untilClose
            return answer
        }
        guard acceptsRanges, status == 200 else { return answer }
        answer.headers.append("Accept-Ranges: bytes")
        let lastModified = headers.first { $0.hasPrefix("Last-Modified: ") }
            .map { String($0.dropFirst(15)) }
        let condition = request["if-range"]
        guard let range = request["range"], range.hasPrefix("bytes="), range.hasSuffix("-"),
            let start = Int(range.dropFirst(6).dropLast()),
            condition == nil || condition == etag || condition == lastModified
        else { return answer }
        answer.status = start < body.count ? 206 : 416
        let shown = start < body.count ? "\(start)-\(body.count - 1)" : "*"
        answer.headers.append("Content-Range: bytes \(shown)/\(body.count)")
        answer.body = Array(body.dropFirst(start))
        return answer
    }

    /// The head as it is sent.
    var head: String {
        var lines = ["HTTP/1.1 \(status) \(Self.reasons[status] ?? "Scripted")"] + headers
        switch framing {
        case .length: lines.append("Content-Length: \(body.count)")
        case .declared(let length): lines.append("Content-Length: \(length)")
        case .chunked: lines.append("Transfer-Encoding: chunked")
        case .untilClose: break
        }
        return lines.joined(separator: "\r\n") + "\r\nConnection: close\r\n\r\n"
    }

    private static let reasons = [
        200: "OK", 206: "Partial Content", 302: "Found", 304: "Not Modified", 401: "Unauthorized",
        403: "Forbidden", 404: "Not Found", 429: "Too Many Requests",
        500: "Internal Server Error", 503: "Service Unavailable",
    ]
}
