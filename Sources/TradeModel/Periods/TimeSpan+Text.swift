extension TimeSpan: LosslessStringConvertible {
    /// Parses a period, or two joined by `..` of which the second may leave out what it shares
    /// with the first: `2020-01..02`, `2022-12..2023-04`, `2018-09-18..20`, `2003..2007`.
    public init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else {
            guard let span = TimeSpan.single(text) else { return nil }
            self = span
            return
        }
        let first = String(text[..<dots.lowerBound])
        let last = String(text[dots.upperBound...])
        guard let shared = Self.prefix(of: first, sharedBy: last),
            let from = TimeSpan.single(first), let to = TimeSpan.single(shared + last),
            let span = TimeSpan.joined(from, to)
        else { return nil }
        self = span
    }

    /// A time that somebody asks about. It is written as one in a table, and may also name one
    /// period as the first and the last: `2018..2018`.
    package static func asked(_ text: String) -> TimeSpan? {
        if let dots = text.firstRange(of: "..") {
            let first = text[..<dots.lowerBound]
            if first == text[dots.upperBound...], let span = TimeSpan.single(first) { return span }
        }
        return TimeSpan(text)
    }

    /// The text that the initializer parses back.
    public var description: String {
        switch self {
        case .years(let range): Self.text(range, sharing: "")
        case .quarters(let range): Self.text(range, sharing: "")
        case .months(let range):
            Self.text(range, sharing: range.lowerBound.year == range.upperBound.year ? "YYYY-" : "")
        case .days(let range):
            Self.text(
                range,
                sharing: Month(containing: range.lowerBound) == Month(containing: range.upperBound)
                    ? "YYYY-MM-" : "")
        }
    }

    /// What the second of two joined periods leaves out; nil unless it leaves out whole parts.
    private static func prefix(of first: String, sharedBy last: String) -> Substring? {
        guard last.utf8.count <= first.utf8.count else { return nil }
        let shared = first.dropLast(last.utf8.count)
        return shared.isEmpty || shared.last == "-" || last.first == "Q" ? shared : nil
    }

    private static func single(_ text: some StringProtocol) -> TimeSpan? {
        let text = String(text)
        if let year = Year(text) { return .years(year...year) }
        if let month = Month(text) { return .months(month...month) }
        if let day = Day(text) { return .days(day...day) }
        if let quarter = Quarter(text) { return .quarters(quarter...quarter) }
        return nil
    }

    private static func joined(_ from: TimeSpan, _ to: TimeSpan) -> TimeSpan? {
        switch (from, to) {
        case (.years(let a), .years(let b)) where a.upperBound < b.lowerBound:
            .years(a.lowerBound...b.upperBound)
        case (.quarters(let a), .quarters(let b)) where a.upperBound < b.lowerBound:
            .quarters(a.lowerBound...b.upperBound)
        case (.months(let a), .months(let b)) where a.upperBound < b.lowerBound:
            .months(a.lowerBound...b.upperBound)
        case (.days(let a), .days(let b)) where a.upperBound < b.lowerBound:
            .days(a.lowerBound...b.upperBound)
        default: nil
        }
    }

    private static func text<P: Period>(_ range: ClosedRange<P>, sharing prefix: String) -> String {
        guard range.lowerBound != range.upperBound else { return range.lowerBound.description }
        return "\(range.lowerBound)..\(range.upperBound.description.dropFirst(prefix.count))"
    }
}
