public import TradeModel

extension IndicatorResult {
    /// One value.
    public struct Point: Sendable {
        /// The time that the value is for.
        public let period: String
        /// The value; nil when it is missing.
        public let value: Double?
        /// What goes with the value, in order.
        public let fields: [Field]
        /// How many records, reporters or launches the value rests on.
        public let n: Int
        /// How many records of the cell could not be used, or were not there.
        public let missing: Int
        /// The least sure of the values that went in, where sources say.
        public let confidence: Confidence?
        /// The rows that the value and the figures beside it rest on, but for those of a whole of which
        /// the latter name the rows themselves.
        public let sources: [SourceUse]
        /// The rows that the value alone rests on.
        let valueSources: [SourceUse]
        /// The day to which the table is complete that the value is counted from; nil where it does
        /// not say so, and of what is not counted.
        public internal(set) var tableEnd: Day?
        /// How many rows of launches were rejected that may be of its time, also those of which not even
        /// that is told. One row may be of several missiles.
        public internal(set) var rejectedRows = 0
        /// Between which numbers the value lies, where it is missing and no more is known of it.
        public let range: ClosedRange<Double>?

        /// A value with what goes with it, and the rows that it rests on.
        public init(
            period: String, value: Double?, fields: [Field] = [], n: Int, missing: Int = 0,
            confidence: Confidence? = nil, sources: [SourceUse], tableEnd: Day? = nil,
            range: ClosedRange<Double>? = nil
        ) {
            self.period = period
            self.value = value
            self.fields = fields
            self.n = n
            self.missing = missing
            self.confidence = confidence
            valueSources = sources
            let further = fields.flatMap { $0.sources ?? [] }
            self.sources = further.isEmpty ? sources : SourceUse.merged(sources + further)
            self.tableEnd = tableEnd
            self.range = range
        }

        /// The field with a name.
        public subscript(name: String) -> FieldValue? {
            fields.first { $0.name == name }?.value
        }
    }

    /// Something that goes with a value.
    public struct Field: Sendable, Hashable {
        /// Its name in outputs.
        public let name: String
        /// What it is.
        public let value: FieldValue
        /// How sure it is where it rests on other rows than the point's value; nil where it does not,
        /// and where sources do not say.
        public let confidence: Confidence?
        /// The rows that it rests on where they may be others than those of the point's value; nil where
        /// they are the same.
        public let sources: [SourceUse]?
        /// All rows that it rests on, where those of a whole are among them and the point's rows are
        /// of its value alone: which these are would not be seen among so many. Nil of other fields.
        public let wholeSources: [SourceUse]?

        /// A named value.
        public init(
            _ name: String, _ value: FieldValue, confidence: Confidence? = nil,
            sources: [SourceUse]? = nil, wholeSources: [SourceUse]? = nil
        ) {
            self.name = name
            self.value = value
            self.confidence = confidence
            self.sources = sources
            self.wholeSources = wholeSources
        }
    }

    /// What a field can hold; nil where it cannot be told.
    public enum FieldValue: Sendable, Hashable {
        case number(Double?)
        case count(Int?)
        case text(String)
        case interval(Interval?)

        /// The number or count; nil where it is missing, and of texts and intervals.
        public var number: Double? {
            switch self {
            case .number(let number): number
            case .count(let count): count.map(Double.init)
            case .text, .interval: nil
            }
        }

        /// Whether it is a number or a count, missing or not.
        public var isNumber: Bool {
            switch self {
            case .number, .count: true
            case .text, .interval: false
            }
        }
    }
}
