/// One row of a `tidy` table: one value of one series for one time.
public struct Observation: Sendable, Hashable {
    /// What a row is to the series.
    public enum Status: String, Sendable, Hashable, CaseIterable {
        /// The value to compute with.
        case main
        /// Another published value of the same cell, kept and not used.
        case alternative
        /// A published value that is known to be wrong, kept and not used.
        case refuted
    }

    /// What a row is a value of. Main rows of one cell must agree.
    public struct Cell: Hashable, Sendable {
        /// The data family, `trade-gacc`.
        public let series: String
        /// What is measured, `trade-value`.
        public let measure: String
        /// Whom it is about; empty where no one.
        public let subject: String
        /// The other side; `WLD` for all, empty where there is none.
        public let partner: String
        /// The direction of a trade value.
        public let direction: TradeDirection?
        /// The time covered.
        public let period: TimeSpan
        /// The unit.
        public let unit: Unit

        /// Names a cell.
        public init(
            series: String, measure: String, subject: String, partner: String,
            direction: TradeDirection?, period: TimeSpan, unit: Unit
        ) {
            self.series = series
            self.measure = measure
            self.subject = subject
            self.partner = partner
            self.direction = direction
            self.period = period
            self.unit = unit
        }

        /// What the value is of, whatever the scale of its unit: cells in thousands and in millions
        /// of one currency have the same.
        public var identity: Identity {
            Identity(
                texts: [series, measure, subject, partner], direction: direction, period: period,
                base: unit.base)
        }

        /// What the cells that hold one quantity have in common.
        public struct Identity: Hashable, Sendable {
            fileprivate let texts: [String]
            fileprivate let direction: TradeDirection?
            fileprivate let period: TimeSpan
            fileprivate let base: [String: Int]
        }
    }

    /// Where the row stands.
    public internal(set) var origin: Origin
    /// What it is a value of.
    public let cell: Cell
    /// The number; nil where the source says that it is not known, or the row could not be used.
    public var value: Double?
    /// How a trade value is taken.
    public let valuation: Valuation?
    /// What the row is to the series.
    public private(set) var status: Status
    /// How well the value is attested.
    public let confidence: Confidence
    /// Whose figure it is.
    public let source: String
    /// When it was published, as the table writes it.
    public let published: String
    /// The document that gives it.
    public let citation: String
    /// Whatever else must be known.
    public let note: String

    /// The row as the value to compute with.
    var promoted: Observation {
        var row = self
        row.status = .main
        return row
    }

    /// A row of a tidy table.
    public init(
        origin: Origin, cell: Cell, value: Double?, valuation: Valuation?, status: Status,
        confidence: Confidence, source: String, published: String, citation: String, note: String
    ) {
        self.origin = origin
        self.cell = cell
        self.value = value
        self.valuation = valuation
        self.status = status
        self.confidence = confidence
        self.source = source
        self.published = published
        self.citation = citation
        self.note = note
    }
}
