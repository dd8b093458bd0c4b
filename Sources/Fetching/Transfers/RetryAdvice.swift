import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// How long a server asks to wait before the next attempt.
enum RetryAdvice {
    /// The longest wait that is told, in seconds: a year. Servers may write any number, and beyond it
    /// they differ in nothing that matters.
    static let longest = 31_536_000.0

    /// The seconds that an answer asks for, at most ``longest``; nil when it does not say. `Retry-After`
    /// holds seconds or a moment; gateways that leave it out write “Try again in 26 seconds.”
    static func seconds(_ head: ResponseHead, _ words: String) -> Double? {
        guard let text = head["retry-after"] else { return phrase(words) }
        if let seconds = number(text[...]) { return seconds }
        guard let then = HTTPDate.moment(text) else { return phrase(words) }
        // By the server's own clock, where it tells the time.
        let now = head["date"].flatMap(HTTPDate.moment)?.seconds ?? Int(time(nil))
        return min(Double(max(0, then.seconds - now)), longest)
    }

    private static func phrase(_ words: String) -> Double? {
        guard let start = words.firstRange(of: "Try again in ") else { return nil }
        let rest = words[start.upperBound...]
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        return rest[digits.endIndex...].hasPrefix(" second") ? number(digits) : nil
    }

    private static func number(_ text: Substring) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Double(text).map { min($0, longest) }
    }
}

/// The date form of HTTP headers (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`; the two forms that nobody sends any more are not read.
    static func moment(_ text: String) -> Timestamp? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].utf8.count == 4, words[5] == "GMT",
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        return Timestamp("\(words[3])-\(number)-\(words[1])T\(words[4])Z")
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
