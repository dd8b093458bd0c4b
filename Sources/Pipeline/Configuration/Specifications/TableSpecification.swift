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

    /// The key that names what kind of table it is.
    var kind: String {
        let key: Key =
            switch self {
            case .figures: .figures
            case .series: .series
            case .indicator: .indicator
            case .events: .events
            case .chart: .chart
            }
        return key.rawValue
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
