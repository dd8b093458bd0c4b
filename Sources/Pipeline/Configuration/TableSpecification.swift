/// One table of a briefing: what it shows and from which files.
public enum TableSpecification: Decodable, Sendable {
    /// Single figures, one a row.
    case figures(Figures)
    /// Values by period, sources side by side.
    case series(SeriesTable)
    /// The points of one indicator.
    case indicator(IndicatorTable)
    /// Dated events.
    case events(EventTable)

    /// Single figures, one a row.
    public struct Figures: Decodable, Sendable {
        public let caption: String
        public let rows: [Row]

        /// One figure: an indicator's point.
        public struct Row: Decodable, Sendable {
            public let label: String
            public let request: IndicatorRequest
            /// The point's period.
            public let period: String
            /// The field to show instead of the value.
            public let field: String?
            /// The unit to print; the result's own where it is left out.
            public let unit: String?
            public let decimals: Int?
        }
    }

    /// Values by period, one column for each series.
    public struct SeriesTable: Decodable, Sendable {
        public let caption: String
        /// The first and the last period; their length is the table's.
        public let from: String
        public let to: String
        /// Whether periods without any value are shown, as they are unless this is false.
        public let gaps: Bool?
        /// The most periods that a cell may cover to be shown; all if left out.
        public let longest: Int?
        public let columns: [Column]
        public let note: String?

        /// One column: an indicator, or a measure of a series as the source states it.
        public struct Column: Decodable, Sendable {
            public let label: String
            public let request: IndicatorRequest?
            public let observation: ObservationRequest?
            public let decimals: Int?
        }
    }

    /// The values of one measure of a tidy file.
    public struct ObservationRequest: Decodable, Sendable {
        public let file: String
        public let series: String
        public let measure: String
        public let subject: String?
        public let partner: String?
        public let flow: String?
        public let unit: String?
    }

    /// The points of one indicator with some of its fields.
    public struct IndicatorTable: Decodable, Sendable {
        public let caption: String
        public let request: IndicatorRequest
        public let from: String?
        public let to: String?
        /// The most points that are shown.
        public let limit: Int?
        public let columns: [Column]
        public let note: String?

        /// One column: `period`, `value`, or a field of the points.
        public struct Column: Decodable, Sendable {
            public let label: String
            public let field: String
            public let decimals: Int?
        }
    }

    /// Events of some kinds.
    public struct EventTable: Decodable, Sendable {
        public let caption: String
        public let files: [String]
        public let kinds: [String]?
        public let from: String?
        public let to: String?
        public let note: String?
    }

    private enum Key: String, CodingKey, CaseIterable {
        case figures, series, indicator, events
    }

    /// Reads the one kind that the table names.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first, container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "a table is one of"
                        + " \(Key.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        switch key {
        case .figures: self = .figures(try container.decode(Figures.self, forKey: key))
        case .series: self = .series(try container.decode(SeriesTable.self, forKey: key))
        case .indicator: self = .indicator(try container.decode(IndicatorTable.self, forKey: key))
        case .events: self = .events(try container.decode(EventTable.self, forKey: key))
        }
    }
}
