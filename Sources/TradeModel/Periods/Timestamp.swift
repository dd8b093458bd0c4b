/// A second of universal time, for when a file was fetched or a value became known.
///
/// It carries no time zone and is never read from a clock here; whoever keeps time makes one.
public struct Timestamp: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds left out.
    public let seconds: Int

    /// A moment at a distance from 1970-01-01T00:00:00Z.
    public init(seconds: Int) { self.seconds = seconds }

    /// The last second of a day: what was known on a day was known by then.
    public init(endOf day: Day) { seconds = (day.ordinal + 1) * Self.secondsPerDay - 1 }

    /// The day that the moment falls in, by universal time.
    public var day: Day {
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: Self.secondsPerDay)
        return Day(ordinal: rest < 0 ? days - 1 : days)
    }

    private static let secondsPerDay = 86_400
}

extension Timestamp: Comparable {
    /// Whether one moment is before another.
    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
}

extension Timestamp: LosslessStringConvertible {
    /// Parses `2026-11-25T06:00:00Z` and nothing else.
    public init?(_ text: String) {
        guard text.utf8.count == 20, text.last == "Z", let day = Day(String(text.prefix(10)))
        else { return nil }
        var digits = DigitScanner(String(text.dropFirst(10).dropLast()))
        guard digits.skip("T"), let hour = digits.number(2), digits.skip(":"),
            let minute = digits.number(2), digits.skip(":"), let second = digits.number(2),
            digits.isAtEnd, hour < 24, minute < 60, second < 60
        else { return nil }
        seconds = day.ordinal * Self.secondsPerDay + hour * 3600 + minute * 60 + second
    }

    /// `2026-11-25T06:00:00Z`.
    public var description: String {
        let rest = seconds - day.ordinal * Self.secondsPerDay
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, to: 2) }
        return "\(day)T\(parts.joined(separator: ":"))Z"
    }
}
