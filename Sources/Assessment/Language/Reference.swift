public import TradeModel

/// What an expression names: an indicator with parameters, one of its points, and a field of that
/// point, as in `china-share(partner: CHN, lag: 3 years).numerator`.
public struct Reference: Sendable, Hashable {
    /// A parameter of the indicator.
    public struct Parameter: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value, as written.
        public let value: String
    }

    /// Which of the indicator's points is meant.
    public enum Moment: Sendable, Hashable {
        /// The latest one.
        case latest
        /// The one for a period.
        case period(TimeSpan)
        /// The one that lies so long before the latest.
        case before(Lag)
    }

    /// A length of calendar time.
    public struct Lag: Sendable, Hashable, LosslessStringConvertible {
        /// How many.
        public let count: Int
        /// Of which length: days, months, quarters or years.
        public let frequency: Frequency

        /// Reads `12 months`, `1 year`; nil for anything else, for less than one, and for more than
        /// a thousand.
        public init?(_ text: String) {
            let words = text.split(separator: " ")
            guard words.count == 2, let count = Int(words[0]), 1...1000 ~= count,
                let frequency = Frequency.allCases.first(where: {
                    $0.noun + (count == 1 ? "" : "s") == words[1]
                })
            else { return nil }
            self.count = count
            self.frequency = frequency
        }

        /// `12 months`.
        public var description: String { counted(count, frequency.noun) }
    }

    /// The indicator's name.
    public let name: String
    /// The parameters that tell which of several is meant, in the order written; those that choose a
    /// point are not among them.
    public let parameters: [Parameter]
    /// Which point is meant.
    public let moment: Moment
    /// The field of the point; nil for its value.
    public let field: String?

    /// The names of the parameters that choose a point.
    public static let reserved = ["period", "lag"]

    /// Names an indicator's reading.
    public init(
        _ name: String, parameters: [Parameter] = [], moment: Moment = .latest,
        field: String? = nil
    ) {
        self.name = name
        self.parameters = parameters
        self.moment = moment
        self.field = field
    }
}

extension Reference: CustomStringConvertible {
    /// The reference in the language.
    public var description: String {
        var given = parameters.map { "\($0.name): \(Self.written($0.value))" }
        switch moment {
        case .latest: break
        case .period(let span): given.append("period: \(span)")
        case .before(let lag): given.append("lag: \(lag)")
        }
        return name + (given.isEmpty ? "" : "(\(given.joined(separator: ", ")))")
            + (field.map { ".\($0)" } ?? "")
    }

    private static func written(_ value: String) -> String {
        value.contains { ",()\"".contains($0) } ? "\"\(value)\"" : value
    }
}
