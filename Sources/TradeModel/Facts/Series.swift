/// Values of one kind over time, at one frequency.
///
/// A cell covers one period, or several where the source publishes them together; its value is nil
/// when it is missing, which is never zero. Cells are in time order.
public struct Series<P: Period>: Sendable {
    /// A value for a stretch of time.
    public struct Cell: Sendable, Hashable {
        /// The periods covered; one, unless they were published together.
        public let span: ClosedRange<P>
        /// The value; nil when it is missing.
        public let value: Double?
        /// How many records the value rests on.
        public let n: Int
        /// How many records of the cell could not be used.
        public let missing: Int
        /// The least sure of the values that went in, where sources say.
        public let confidence: Confidence?
        /// The records that the value rests on.
        public let origins: [Origin]

        /// A cell.
        public init(
            span: ClosedRange<P>, value: Double?, n: Int = 1, missing: Int = 0,
            confidence: Confidence? = nil, origins: [Origin] = []
        ) {
            self.span = span
            self.value = value
            self.n = n
            self.missing = missing
            self.confidence = confidence
            self.origins = origins
        }

        /// The span as a time span: `2016-11` or `2020-01..02`.
        public var label: String {
            span.lowerBound == span.upperBound
                ? span.lowerBound.description : TimeSpan(span).description
        }
    }

    /// The unit of all values.
    public let unit: Unit
    /// The cells, by first period and then by last.
    public let cells: [Cell]

    /// A series from cells in any order.
    public init(unit: Unit, cells: [Cell]) {
        self.unit = unit
        self.cells = cells.sorted {
            ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
        }
    }

    /// The cell of exactly one period. Takes O(log n) time.
    public subscript(period: P) -> Cell? { self[period...period] }

    /// The cell of exactly these periods. Takes O(log n) time.
    public subscript(span: ClosedRange<P>) -> Cell? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            let other = cells[middle].span
            if (other.lowerBound, other.upperBound) < (span.lowerBound, span.upperBound) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < cells.count && cells[low].span == span ? cells[low] : nil
    }
}

extension TimeSpan {
    /// A run of periods of any frequency.
    public init<P: Period>(_ range: ClosedRange<P>) {
        let first = range.lowerBound.firstDay
        let last = range.upperBound.firstDay
        switch P.frequency {
        case .annual: self = .years(Year(containing: first)...Year(containing: last))
        case .quarterly: self = .quarters(Quarter(containing: first)...Quarter(containing: last))
        case .monthly: self = .months(Month(containing: first)...Month(containing: last))
        case .daily: self = .days(first...last)
        }
    }
}
