import Analysis
import Reports
import TradeModel

/// Writes the configured outputs. One that cannot be written is told and does not keep the
/// others from being written.
struct Outputs {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day
    let stale: [StaleSource]
    /// The results of the configured indicators, by name.
    let results: [String: Result<IndicatorResult, Refusal>]
    /// What changed since the generation before.
    let changes: ChangeReport

    /// All outputs, in the order of the configuration.
    func written() -> [WrittenOutput] {
        var brief: Result<Document, Refusal>?
        return configuration.outputs.map { output in
            var written = WrittenOutput(path: output.path)
            switch output.content {
            case .export(let export): add(export, of: output, to: &written)
            case .brief(let format):
                let document = brief ?? Result { () throws(Refusal) in try briefing() }
                brief = document
                written.add { () throws(Refusal) in
                    rendered(try document.get(), as: format, seenFrom: output.path)
                }
            case .indicator(let name, let format):
                written.add { () throws(Refusal) in try feed(name, format) }
            case .chart(let name):
                written.add { () throws(Refusal) in
                    try Charting(configuration, library, asOf: asOf, stale: stale)
                        .svg(named: name)
                }
            case .changes(let format):
                written.add { () throws(Refusal) in try text(of: changes, format) }
            }
            return written
        }
    }

    private func rendered(
        _ briefing: Document, as format: OutputSpecification.BriefFormat, seenFrom path: String
    ) -> String {
        switch format {
        case .markdown: MarkdownRenderer(pictures: pictures(seenFrom: path)).render(briefing)
        case .html: HTMLRenderer().render(briefing)
        }
    }

    private func text(
        of changes: ChangeReport, _ format: OutputSpecification.FeedFormat
    ) throws(Refusal) -> String {
        try presentable { () throws -> String in
            switch format {
            case .markdown: MarkdownRenderer().render(try changes.document(asOf: asOf))
            case .csv: changes.csv
            case .json: try changes.json(asOf: asOf).text()
            }
        }
    }

    /// The text of the watched conditions.
    func alerts(_ outcomes: [AlertOutcome]) throws(Refusal) -> String {
        try presentable {
            MarkdownRenderer().render(
                try AlertReport(outcomes: outcomes, asOf: asOf, stale: stale).document())
        }
    }

    /// The text of what is not up to date, and of the outputs that rest on it.
    func staleText() throws(Refusal) -> String {
        try presentable {
            MarkdownRenderer().render(
                try StaleReport(
                    configuration: configuration, stale: stale, ofBriefing: briefingSources
                ).document())
        }
    }

    /// What the briefing rests on. Of one that cannot be prepared, which is told by itself, the sources
    /// of its tables.
    private var briefingSources: Set<String> {
        do throws(Refusal) {
            return try Briefing(configuration, library, asOf: asOf).sources
        } catch {
            return configuration.brief?.sources(configuration.charts) ?? []
        }
    }

    private func briefing() throws(Refusal) -> Document {
        let briefing = try Briefing(configuration, library, asOf: asOf, stale: stale)
        return try presentable { try briefing.document() }
    }

    /// Where the charts among the outputs lie, seen from the folder of another output.
    private func pictures(seenFrom path: String) -> [String: String] {
        let depth = path.split(separator: "/").count - 1
        let charts = configuration.outputs.compactMap { output in
            if case .chart(let name) = output.content {
                (name, String(repeating: "../", count: depth) + output.path)
            } else {
                nil
            }
        }
        return Dictionary(charts) { first, _ in first }
    }

    private func feed(
        _ name: String, _ format: OutputSpecification.FeedFormat
    ) throws(Refusal) -> String {
        guard let result = results[name] else { return "" }
        let told = told(try result.get(), name)
        return try presentable { () throws -> String in
            switch format {
            case .markdown: MarkdownRenderer().render(try told.document(asOf: asOf))
            case .csv: told.csv
            case .json: try told.json(asOf: asOf).text()
            }
        }
    }

    /// A result that says which of its sources are not up to date.
    func told(_ result: IndicatorResult, _ name: String) -> IndicatorResult {
        let sources = configuration.indicators[name]?.files ?? []
        return result.adding(
            stale.filter { sources.contains($0.name) }.map { source in
                Diagnostic(.warning, .staleSource, path: source.name, message: source.description)
            })
    }
}
