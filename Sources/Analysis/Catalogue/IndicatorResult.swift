public import TradeModel

/// The outcome of one indicator for one question, with everything that a reader needs to retrace it.
public struct IndicatorResult: Sendable {
    /// What was computed.
    public let indicator: Indicator
    /// The answers to the question's parameters that shaped the result, in order: subject, partner,
    /// flow, basis, source, clock, ...
    public let parameters: [(name: String, value: String)]
    /// The unit of the points' values.
    public let unit: String
    /// The unit of the amounts that the values are computed from and some fields show; nil where
    /// there are none, or no data.
    public let amounts: String?
    /// The definition in a sentence, with the choices made.
    public let definition: String
    /// The values.
    public let points: [Point]
    /// The files and how many of their records were used. Where none was, those that were looked
    /// through, which is what the answer rests on then.
    public var sources: [SourceUse] { sources(of: points) }
    /// What a careful reader wants to know.
    public let findings: [Diagnostic]
    /// The files in which the answer was sought, whether or not they have a record of it.
    public private(set) var lookedThrough: [Source] = []

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

    /// The sources of some of the points, as ``sources`` are those of all.
    public func sources(of points: [Point]) -> [SourceUse] {
        SourceUse.merged(points.flatMap(\.sources), lookedThrough: lookedThrough)
    }

    /// The same outcome with more findings.
    public func adding(_ more: [Diagnostic]) -> IndicatorResult {
        IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: amounts,
            definition: definition, points: points, findings: findings + more
        ).lookingThrough(lookedThrough)
    }

    /// The same outcome as sought in some files.
    public func lookingThrough(_ files: [Source]) -> IndicatorResult {
        var result = self
        result.lookedThrough = files
        return result
    }

    /// An outcome. Where values that no document confirms went into points, or into figures beside
    /// their values, its findings say so.
    public init(
        _ indicator: Indicator, parameters: [(name: String, value: String)], unit: String,
        amounts: String? = nil, definition: String, points: [Point], findings: [Diagnostic]
    ) {
        self.indicator = indicator
        self.parameters = parameters
        self.unit = unit
        self.amounts = amounts
        self.definition = definition
        self.points = points
        self.findings = findings + Self.doubts(about: points, besides: findings)
    }
}
