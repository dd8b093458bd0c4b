/// The head of an answer: its status and its headers.
struct ResponseHead {
    /// The status; 0 before there is one.
    private(set) var status = 0
    /// The server's words for the status; HTTP/2 has none.
    private(set) var reason = ""
    private var headers: [String: String] = [:]
    private var size = 0

    /// No server's head is longer.
    private static let longest = 1 << 18

    /// Takes a line of the head; false when it has become too long to be one.
    mutating func take(_ line: Substring) -> Bool {
        size += line.utf8.count
        if line.hasPrefix("HTTP/") {
            // Each answer, interim ones too, begins anew.
            let parts = line.split(separator: " ", maxSplits: 2)
            self = ResponseHead()
            status = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            reason = parts.count > 2 ? String(parts[2]) : ""
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            headers[line[..<colon].lowercased()] = String(value)
        }
        return size <= Self.longest
    }

    /// The value of a header, whose name is given in lower case.
    subscript(name: String) -> String? { headers[name] }

    /// Whether an answer to the request itself is here, not an interim one.
    var isFinal: Bool { status >= 200 }

    /// How long the body is said to be; nil where it is not, or to be less than nothing.
    var length: Int? {
        guard self["transfer-encoding"] == nil, let text = self["content-length"],
            let length = Int(text), length >= 0
        else { return nil }
        return length
    }

    /// What the server calls this version, as far as a request can say it again: tags with letters
    /// outside ASCII are sent too, and the next request, which may not have them, would be refused here.
    var validators: FetchRequest.Validators {
        let words = ["etag", "last-modified"].map { name in
            self[name].flatMap { FetchRequest.isHeaderValue($0) ? $0 : nil }
        }
        return FetchRequest.Validators(etag: words[0], lastModified: words[1])
    }

    /// `404 Not Found`.
    var shown: String { reason.isEmpty ? "\(status)" : "\(status) \(reason)" }

    /// Whether it sends to another address.
    var isRedirect: Bool { [301, 302, 303, 307, 308].contains(status) }

    /// Whether the same request may be answered otherwise later.
    var isPassing: Bool { [408, 429, 500, 502, 503, 504].contains(status) }
}

/// Which bytes of a file an answer holds: `bytes 500-999/1000`.
struct ContentRange: Equatable {
    let first, last: Int
    /// The file's size; nil where the server does not know it.
    let total: Int?

    init?(_ text: String) {
        guard text.hasPrefix("bytes ") else { return nil }
        let parts = text.dropFirst(6).split(separator: "/", omittingEmptySubsequences: false)
        let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]),
            // So that `last + 1`, the bytes up to there, is a number too.
            0...last ~= first, last < .max, parts[1] == "*" || Int(parts[1]) ?? 0 > last
        else { return nil }
        self.first = first
        self.last = last
        total = Int(parts[1])
    }
}
