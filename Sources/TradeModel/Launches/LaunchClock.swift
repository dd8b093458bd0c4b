/// The clock by which days are told apart.
public struct LaunchClock: Hashable, Sendable, LosslessStringConvertible {
    /// Minutes east of UTC.
    public let offset: Int

    /// UTC, by which launch tables keep a date that comes with a time.
    public static let utc = LaunchClock(offset: 0)
    /// Korea Standard Time, UTC+9, in which the press of the region dates launches.
    public static let kst = LaunchClock(offset: 9 * 60)

    private init(offset: Int) { self.offset = offset }

    /// Parses `utc`, `kst` or an offset from `-14:00` to `+14:00`.
    public init?(_ text: String) {
        switch text.lowercased() {
        case "utc": self = .utc
        case "kst": self = .kst
        default:
            var digits = DigitScanner(String(text.dropFirst()))
            guard let sign = text.first, sign == "+" || sign == "-",
                let hours = digits.number(2), digits.skip(":"), let minutes = digits.number(2),
                digits.isAtEnd, minutes < 60, hours * 60 + minutes <= 14 * 60
            else { return nil }
            offset = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        }
    }

    /// `utc`, `kst`, `+HH:MM` or `-HH:MM`.
    public var description: String {
        switch self {
        case .utc: "utc"
        case .kst: "kst"
        default:
            "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60, to: 2)):\(padded(abs(offset) % 60, to: 2))"
        }
    }

    /// The clock that somebody named. Refuses, as wrong usage, a text that names none.
    package static func requested(_ text: String) throws(Refusal) -> LaunchClock {
        guard let clock = LaunchClock(text) else {
            throw .usage("expected a clock utc, kst, +HH:MM or -HH:MM, saw “\(text)”")
        }
        return clock
    }
}
