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
    /// A configured chart, by its name.
    case chart(String)

    /// Single figures, one a row.
    public struct Figures: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The figures.
        public let rows: [Row]

        /// One figure: an indicator's point.
        public struct Row: Decodable, Sendable {
            /// The name by which texts can hold the figure; none if left out.
            public let name: String?
            /// What it is called in the table.
            public let label: String
            /// The indicator.
            public let request: IndicatorRequest
            /// The point's period.
            public let period: String
            /// Which of several points of the period: values of the fields that tell them apart.
            public let key: [String: String]?
            /// The field to show instead of the value.
            public let field: String?
            /// What the text under examination says, in its own words.
            public let stated: String?
            /// The unit to print; the result's own where it is left out.
            public let unit: String?
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }

    /// Values by period, one column for each series.
    public struct SeriesTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The first period; its length is the table's.
        public let from: String
        /// The last period, of the same length.
        public let to: String
        /// Whether periods without any value are shown, as they are unless this is false.
        public let gaps: Bool?
        /// The most periods that a cell may cover to be shown; all if left out.
        public let longest: Int?
        /// The columns.
        public let columns: [Column]
        /// What a reader must know besides.
        public let note: String?

        /// One column: an indicator, or a measure of a series as the source states it.
        public struct Column: Decodable, Sendable {
            /// What it is called in the table.
            public let label: String
            /// The indicator.
            public let request: IndicatorRequest?
            /// Which of several points of a period: values of the fields that tell them apart.
            public let key: [String: String]?
            /// The values as the source states them.
            public let observation: ObservationRequest?
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }

    /// The values of one measure of a tidy file.
    public struct ObservationRequest: Decodable, Sendable {
        /// The configured file.
        public let file: String
        /// The series.
        public let series: String
        /// What is measured.
        public let measure: String
        /// Whom it is about; any if left out.
        public let subject: String?
        /// The other side; any if left out.
        public let partner: String?
        /// The direction; any if left out.
        public let flow: String?
        /// The unit; any if left out.
        public let unit: String?
    }

    /// The points of one indicator with some of its fields.
    public struct IndicatorTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The indicator.
        public let request: IndicatorRequest
        /// The first period; open if left out.
        public let from: String?
        /// The last period; open if left out.
        public let to: String?
        /// The most points that are shown.
        public let limit: Int?
        /// The columns.
        public let columns: [Column]
        /// What a reader must know besides.
        public let note: String?

        /// One column: `period`, `value`, or a field of the points.
        public struct Column: Decodable, Sendable {
            /// What it is called in the table.
            public let label: String
            /// What of the points is shown.
            public let field: String
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }

    /// Events of some kinds.
    public struct EventTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The configured files.
        public let files: [String]
        /// The kinds of events; all if left out.
        public let kinds: [String]?
        /// The first period; open if left out.
        public let from: String?
        /// The last period; open if left out.
        public let to: String?
        /// What a reader must know besides.
        public let note: String?
    }

    /// What the table shows, in a line.
    var caption: String {
        switch self {
        case .figures(let table): table.caption
        case .series(let table): table.caption
        case .indicator(let table): table.caption
        case .events(let table): table.caption
        case .chart(let name): name
        }
    }

    /// The name by which a template can place it.
    var name: String? {
        switch self {
        case .figures(let table): table.name
        case .series(let table): table.name
        case .indicator(let table): table.name
        case .events(let table): table.name
        case .chart(let name): name
        }
    }

    private enum Key: String, CodingKey, CaseIterable {
        case figures, series, indicator, events, chart
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
        case .chart: self = .chart(try container.decode(String.self, forKey: key))
        }
    }
}
