public import TradeModel

extension Chart {
    /// One line, one part of the bars, or one band.
    public struct Series: Hashable, Sendable {
        /// What it is called in the picture.
        public let name: String
        /// Its values; a period without one is a gap.
        public let points: [Point]
        /// Which of the colours it has, from 0; nil for the one of its place.
        public let tone: Int?
        /// The values that its source has for days of the chart and that are not drawn.
        public let omissions: [Omission]

        /// A series; its points are put in the order of their periods.
        public init(
            name: String, points: [Point], tone: Int? = nil, omissions: [Omission] = []
        ) {
            self.name = name
            self.tone = tone
            self.omissions = omissions
            self.points = points.sorted { $0.span < $1.span }
        }
    }

    /// A value of a period, or of several that were published as one.
    public struct Point: Hashable, Sendable {
        /// The time that the value is for.
        public let span: TimeSpan
        /// The value as a reader sees it.
        public let value: RoundedNumber
        /// The height at which it is drawn. Of a sum over several periods that is the mean of one.
        public let level: Double
        /// Where the true value probably lies; nil where nothing is said.
        public let interval: Interval?
        /// Why the value is not certain, each reason once; none of one that is. It is drawn hollow or
        /// hatched.
        public let doubts: [String]

        /// A value.
        public init(
            span: TimeSpan, value: RoundedNumber, level: Double,
            interval: Interval? = nil, doubts: [String] = []
        ) {
            self.span = span
            self.value = value
            self.level = level
            self.interval = interval
            self.doubts = doubts
        }
    }

    /// Where the true value of a period probably lies.
    public struct Interval: Hashable, Sendable {
        /// The lower end as a reader sees it.
        public let lower: RoundedNumber
        /// The upper end as a reader sees it.
        public let upper: RoundedNumber
        /// The heights between which it is drawn, as ``Point/level`` is that of the value.
        public let levels: ClosedRange<Double>

        /// An interval.
        public init(lower: RoundedNumber, upper: RoundedNumber, levels: ClosedRange<Double>) {
            self.lower = lower
            self.upper = upper
            self.levels = levels
        }
    }

    /// A dated happening.
    public struct Event: Hashable, Sendable {
        /// Its days; one of several is shown as a stretch.
        public let days: ClosedRange<Day>
        /// A word or two for the picture.
        public let label: String
        /// What happened.
        public let title: String
        /// Whether no document confirms it, which picture and text then say.
        public let isUnconfirmed: Bool

        /// A happening.
        public init(
            days: ClosedRange<Day>, label: String, title: String, isUnconfirmed: Bool = false
        ) {
            self.isUnconfirmed = isUnconfirmed
            self.days = days
            self.label = label
            self.title = title
        }
    }

    /// A rule that is in force over some days.
    public struct Measure: Hashable, Sendable {
        /// What it is called in the picture.
        public let label: String
        /// From the first day to the last, which may lie behind the chart; to the last of the chart where
        /// no end is known.
        public let days: ClosedRange<Day>
        /// The last day of a time in which it is not applied in full; nil without one.
        public let windDownEnd: Day?
        /// Whether no end is known: its row has an arrow.
        public let isOpen: Bool
        /// What it says.
        public let title: String
        /// Whether no document confirms it, which picture and text then say.
        public let isUnconfirmed: Bool

        /// A rule.
        public init(
            label: String, days: ClosedRange<Day>, windDownEnd: Day? = nil, isOpen: Bool,
            title: String, isUnconfirmed: Bool = false
        ) {
            self.isUnconfirmed = isUnconfirmed
            self.label = label
            self.days = days
            self.windDownEnd = windDownEnd
            self.isOpen = isOpen
            self.title = title
        }
    }
}

extension Chart.Point {
    /// Whether something is said against the value.
    var isDoubtful: Bool { !doubts.isEmpty }

    /// The value with its unit, and why it is not certain.
    func text(unit: String) -> String {
        let number = unit == "percent" ? "\(value.text) %" : measured(value.text, in: unit)
        return number + (isDoubtful ? " (\(doubts.joined(separator: ", ")))" : "")
    }
}
