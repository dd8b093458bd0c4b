import Analysis

/// What a name in a ledger or a scorecard stands for: an indicator, the values of a measure as their
/// source states them, or dated events.
enum ReadingSpecification: Sendable {
    /// An indicator, computed.
    case indicator(IndicatorRequest)
    /// One measure of a tidy table.
    case observation(ObservationRequest)
    /// Events of some kinds within a time.
    case events(EventRequest)
    /// What of a year was reported so far.
    case yearToDate(ObservationRequest)
    /// The sum over each twelve months that published cells cover.
    case twelveMonths(ObservationRequest)
    /// Wins of a ledger of them.
    case wins(WinRequest)
    /// Launches within the last so long.
    case launches(LaunchRequest)
    /// Launches before and after a win.
    case around(AroundRequest)

    /// The configured sources that it is read from.
    var files: [String] {
        switch self {
        case .indicator(let request): request.files ?? []
        case .observation(let request): [request.file]
        case .events(let request): [request.file]
        case .yearToDate(let request), .twelveMonths(let request): [request.file]
        case .wins(let request): [request.file]
        case .launches(let request): [request.file]
        case .around(let request): [request.launches, request.wins]
        }
    }

    /// The keys that a reference must give to name one point of a period.
    var keys: [String] {
        guard case .indicator(let request) = self else { return [] }
        let fixed = request.answers.keys.map(\.rawValue)
        return (Catalogue.indicator(request.indicator)?.keys ?? []).filter { !fixed.contains($0) }
    }
}

/// Events of a list that fit, within a window that ends with the day of the question or with a day of
/// its own.
struct EventRequest: Decodable, Sendable {
    /// The configured source.
    let file: String
    /// The kinds of events; all if left out.
    let kinds: [String]?
    /// Who must have taken part, all of them; anybody if left out.
    let actors: [String]?
    /// How long the window is, such as `180 days`; from the list's first event if left out.
    let window: String?
    /// The window's first day.
    let from: String?
    /// The window's last day; that of the question if left out.
    let to: String?
}

extension ReadingSpecification: Decodable {
    private enum Key: String, CodingKey {
        case indicator, observation, events, wins, launches, around
        case yearToDate = "year-to-date"
        case twelveMonths = "twelve-months"
    }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Key.self)
        guard keys.allKeys.count == 1, let key = keys.allKeys.first else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "a reading is one of indicator, observation,"
                        + " year-to-date, twelve-months, events, wins, launches, around"))
        }
        switch key {
        case .indicator: self = .indicator(try IndicatorRequest(from: decoder))
        case .observation:
            self = .observation(
                try keys.decode(ObservationRequest.self, forKey: key))
        case .events: self = .events(try keys.decode(EventRequest.self, forKey: key))
        case .wins: self = .wins(try keys.decode(WinRequest.self, forKey: key))
        case .launches: self = .launches(try keys.decode(LaunchRequest.self, forKey: key))
        case .around: self = .around(try keys.decode(AroundRequest.self, forKey: key))
        case .twelveMonths:
            self = .twelveMonths(
                try keys.decode(ObservationRequest.self, forKey: key))
        case .yearToDate:
            self = .yearToDate(
                try keys.decode(ObservationRequest.self, forKey: key))
        }
    }
}
