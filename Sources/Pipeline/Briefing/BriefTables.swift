import Analysis
import Reports
import TradeModel

/// Builds the tables that a briefing's configuration describes.
struct BriefTables {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day
    private let computation: Computation

    init(_ configuration: Configuration, _ library: SourceLibrary, asOf: Day) {
        self.configuration = configuration
        self.library = library
        self.asOf = asOf
        computation = Computation(
            countries: library.countries, defaults: library.defaults, asOf: asOf)
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
        var request = request
        let indicator = try Computation.indicator(request.indicator)
        let files = try Computation.files(of: request, for: indicator)
        let isOfTrade = [.partner, .flow, .basis].contains { request.answers[$0] != nil }
        if indicator.parameters.contains(.clock), request.answers[.clock] == nil, !isOfTrade {
            request.answers[.clock] = configuration.clock
        }
        return try library.result(request, asOf: asOf) { () throws(Refusal) in
            try computation.result(request, from: try library.facts(files, for: indicator))
        }
    }

    private func indicator(_ specification: TableSpecification.IndicatorTable) throws -> Table {
        let result = try result(specification.request)
        let range = try DayRange(from: specification.from, to: specification.to)
        var points = result.points.filter { TimeSpan($0.period).map(range.contains) ?? true }
        if let limit = specification.limit { points = try Self.first(limit, of: points) }
        for column in specification.columns { try Self.check(column.field, in: result) }
        let uses = SourceUse.merged(points.flatMap(\.sources))
        let cells = try specification.columns.map { column -> [Cell] in
            let format = try DecimalFormat.configured(
                column.decimals, points.map { $0.number(column.field) },
                unit: column.field == "value" ? result.unit : column.field)
            guard column.field == "value", points.count == result.points.count else {
                return points.map { $0.cell(column.field, format) }
            }
            return try result.rounded(format).map { $0.map { .number($0) } ?? .missing }
        }
        return try Table(
            caption: specification.caption,
            columns: specification.columns.map { column in
                points.contains { $0.isNumber(column.field) }
                    ? .number(column.label) : .text(column.label)
            },
            rows: points.indices.map { row in cells.map { $0[row] } },
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(points.count, "row") + " from "
                    + counted(uses.reduce(0) { $0 + $1.used }, "record"),
                definition: result.definition,
                remarks: result.findings.map(\.message) + [specification.note].compactMap { $0 }),
            footnotes: BriefFootnotes.used(by: points.map(\.confidence)))
    }

    private func events(_ specification: TableSpecification.EventTable) throws -> Table {
        var rows: [Event] = []
        var uses: [SourceUse] = []
        var ends: [String] = []
        let range = try DayRange(from: specification.from, to: specification.to)
        for name in specification.files {
            let facts = try library.facts(name).known(asOf: asOf)
            let chosen = facts.events.filter { event in
                (specification.kinds.map { $0.contains(event.kind) } ?? true)
                    && range.contains(event.span)
            }
            rows += chosen
            uses += facts.uses(of: chosen.map(\.origin))
            ends += facts.sources.compactMap { source in
                source.completeTo.map { end in
                    "\(source.path) is complete to \(min(end, asOf))"
                        + (source.scope.map { " within its scope: \($0)" } ?? "")
                }
            }
        }
        rows.sort { ($0.span, $0.title) < ($1.span, $1.title) }
        return try Table(
            caption: specification.caption,
            columns: [.text("Date"), .text("Event"), .text("Kind"), .text("Source")],
            rows: rows.map { event in
                [
                    .text(event.span.description, marks: BriefFootnotes.marks(event.confidence)),
                    .text(event.title), .text(event.kind.replacing("-", with: " ")),
                    .text(event.source.isEmpty ? "not stated" : event.source),
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(rows.count, "event"),
                remarks: ends + [specification.note].compactMap { $0 }),
            footnotes: BriefFootnotes.used(by: rows.map(\.confidence)))
    }
}

extension IndicatorResult.Point {
    /// The value or a field as a number; nil where it is a text or missing.
    func number(_ name: String) -> Double? { name == "value" ? value : self[name]?.number }

    func isNumber(_ name: String) -> Bool { name == "value" || self[name]?.isNumber ?? false }

    func cell(_ name: String, _ format: DecimalFormat, marks: [String] = []) -> Cell {
        switch name {
        case "period": .text(period, marks: BriefFootnotes.marks(confidence))
        case "value": .number(value, format, marks: marks)
        default: .field(self[name], format, marks: marks)
        }
    }
}
