import Reports
import TradeModel

extension Briefing {
    /// What the template can name.
    func values() throws -> TemplateValue {
        let prose = try prose()
        let fill = { (text: String) throws(Refusal) in
            try BriefTemplate.filled(text, .group(prose), path: configuration.path)
        }
        let overview = try brief.overview.map { try tables.block($0) }
        let developments = try brief.developments.map { try $0.tables.map { try tables.block($0) } }
        let named = zip(brief.allTables, overview + developments.flatMap { $0 }).compactMap {
            specification, block in specification.name.map { ($0, TemplateValue.blocks([block])) }
        }
        return .group(
            prose.merging([
                "title": .text(brief.title), "summary": .text(try fill(brief.summary)),
                "stale": stale.isEmpty
                    ? .nothing
                    : .group(["sources": .list(stale.map { .text($0.description) })]),
                "overview": .list(overview.map { .blocks([$0]) }),
                "developments": .list(
                    try brief.developments.indices.map { index in
                        let development = brief.developments[index]
                        return .group([
                            "number": .text("\(index + 1)"), "title": .text(development.title),
                            "text": .text(try fill(development.text)),
                            "caveats": .text(try fill(development.caveats)),
                            "unknown": .text(try fill(development.unknown)),
                            "tables": .list(developments[index].map { .blocks([$0]) }),
                        ])
                    }),
                "tables": .group(Dictionary(named) { first, _ in first }),
                "claims": try claims(fill), "scorecard": try states(fill),
                "sanctions": try measures(fill), "files": .blocks([.table(try filesTable())]),
            ]) { _, new in new })
    }

    private typealias Fill = (String) throws(Refusal) -> String

    /// What texts of the configuration can name.
    private func prose() throws -> [String: TemplateValue] {
        var figures: [String: TemplateValue] = [:]
        for row in brief.figureRows {
            guard let name = row.name else { continue }
            let figure = try tables.named(row)
            figures[name] = .group([
                "label": .text(row.label), "period": .text(row.period),
                "value": .text(figure.shown), "unit": .text(figure.unit),
                "stated": .text(figure.stated), "source": .text(figure.source),
                "known": .flag(figure.cell.content != .missing),
            ])
        }
        return ["as_of": .text(asOf.description), "figures": .group(figures)]
    }

    private func claims(_ fill: Fill) throws -> TemplateValue {
        guard let section = brief.claims else { return .nothing }
        let editions = try SourceEditions(configuration, library.folder, now: library)
        return try ClaimsReport(ledgers, configuration, editions, asOf: asOf)
            .briefed(title: section.title, text: section.text.map(fill))
    }

    private func states(_ fill: Fill) throws -> TemplateValue {
        guard let section = brief.scorecard, let scorecard else { return .nothing }
        return try ScorecardReport(scorecard, configuration, library, asOf: asOf)
            .briefed(title: section.title, text: section.text.map(fill))
    }

    private func measures(_ fill: Fill) throws -> TemplateValue {
        guard let section = brief.sanctions else { return .nothing }
        return try BriefMeasures(configuration: configuration, library: library, asOf: asOf)
            .briefed(section, text: section.text.map(fill))
    }

    private func filesTable() throws -> Table {
        let files = sources.flatMap { name in
            library.listed([name]).map { path, file in
                (path: path, file: file, terms: configuration.sources[name]?.terms.text)
            }
        }
        return try Table(
            caption: "The files behind every figure",
            columns: [
                .text("File"), .text("Layout"), .number("Records"), .number("Used"),
                .text("Terms"), .text("SHA-256"),
            ],
            rows: files.sorted { $0.path < $1.path }.map { path, file, terms in
                [
                    .text(path), .text(file.layout.rawValue), .count(file.records.read),
                    .count(file.records.used),
                    (terms ?? file.terms).map { .text($0) } ?? .missing, .text(file.sha256),
                ]
            },
            notes: Table.Notes(
                source: "the data folder", asOf: asOf.description,
                definition: "records in use are those of the whole file, whatever the day; the"
                    + " others are further published values of the same cells, kept for comparison;"
                    + " terms as the configuration states them, else as the file does",
                missing: "no terms are stated"))
    }
}

extension SourceSpecification.Terms {
    /// The licence and the citation, with who makes the data before them; nil where neither is stated.
    fileprivate var text: String? {
        let stated = [licence, citation.map { "cite " + $0 }].compactMap { $0 }
        return stated.isEmpty
            ? nil : ([producer].compactMap { $0 } + stated).joined(separator: "; ")
    }
}

extension BriefTables.Figure {
    /// What a sentence shows of it: `20.8 (not confirmed)`.
    fileprivate var shown: String { cell.shown + inBrackets(reservations?.doubts ?? []) }
}

extension Cell {
    /// What a sentence shows of the cell.
    fileprivate var shown: String {
        switch content {
        case .text(let text): text
        case .number(let number): number.text
        case .missing: "n/a"
        }
    }
}
