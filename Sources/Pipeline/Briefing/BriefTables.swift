import Analysis
import Reports
import TradeModel

/// Builds the tables that a briefing's configuration describes.
struct BriefTables {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day

    init(_ configuration: Configuration, _ library: SourceLibrary, asOf: Day) {
        self.configuration = configuration
        self.library = library
        self.asOf = asOf
    }

    /// The table or the chart; a request that does not fit is the configuration's fault and not the
    /// user's.
    func block(_ specification: TableSpecification) throws -> Block {
        try configured(specification.caption) {
            switch specification {
            case .figures(let table): .table(try figures(table))
            case .series(let table): .table(try series(table))
            case .indicator(let table): .table(try indicator(table))
            case .events(let table): .table(try events(table))
            case .chart(let name):
                .chart(try Charting(configuration, library, asOf: asOf).chart(named: name))
            }
        }
    }

    /// A figure that has a name, for texts.
    func named(_ row: TableSpecification.Figures.Row) throws -> Figure {
        try configured(row.label) { try figure(row) }
    }

    private func configured<Value>(_ caption: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let refusal as Refusal where refusal.cause == .usage {
            throw Refusal(refusal.diagnostics.map { fault($0.message, in: caption) })
        }
    }

    /// Computes a configured indicator, once for a day; launch days are told apart by the configured
    /// clock, unless the question is about trade.
    func result(_ request: IndicatorRequest) throws(Refusal) -> IndicatorResult {
        try result(request, asOf: asOf)
    }

    /// A configured indicator as of the first day, not before that of the briefing, on which all was
    /// known that its sources hold.
    func resultInFull(_ request: IndicatorRequest) throws(Refusal) -> IndicatorResult {
        let indicator = try Computation.indicator(request.indicator)
        let files = try sources(of: request, for: indicator)
        let last = try library.facts(files, for: indicator).lastDayKnown ?? asOf
        return try result(request, asOf: max(asOf, last))
    }

    private func result(
        _ request: IndicatorRequest, asOf day: Day
    ) throws(Refusal) -> IndicatorResult {
        var request = request
        let indicator = try Computation.indicator(request.indicator)
        let files = try sources(of: request, for: indicator)
        if indicator.parameters.contains(.clock), request.answers[.clock] == nil,
            try asksForLaunches(request, indicator, files)
        {
            request.answers[.clock] = configuration.clock
        }
        return try library.result(request, asOf: day) { () throws(Refusal) in
            try Computation(
                countries: library.countries, defaults: library.defaults, asOf: day
            ).result(request, from: try library.facts(files, for: indicator))
        }
    }

    /// The names of the sources of a request, which give all the trade that it needs.
    private func sources(
        of request: IndicatorRequest, for indicator: Indicator
    ) throws(Refusal) -> [String] {
        let files = try Computation.files(of: request, for: indicator)
        library.widen(for: request)
        return files
    }

    /// Whether a question to an indicator of launches is about them. Some indicators are of trade too:
    /// then what is asked besides decides, and else the files.
    private func asksForLaunches(
        _ request: IndicatorRequest, _ indicator: Indicator, _ files: [String]
    ) throws(Refusal) -> Bool {
        let words: [Indicator.Parameter] = [.subject, .partner, .flow, .basis]
        guard words.contains(where: indicator.parameters.contains) else { return true }
        guard !words.contains(where: { request.answers[$0] != nil }) else { return false }
        let facts = try library.facts(files, for: indicator)
        return !facts.launches.isEmpty || !facts.rejectedLaunches.isEmpty
    }
}
