import Analysis
import Reports
internal import Store
import TradeModel

/// Writes the configured outputs as texts. One that cannot be written is told and does not keep the
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

    /// An output, or why there is none.
    typealias Written = (path: String, text: Result<String, Refusal>)

    /// The texts of all outputs, in the order of the configuration.
    func written() -> [Written] {
        var document: Result<Document, Refusal>?
        return configuration.outputs.map { output in
            let text = Result { () throws(Refusal) -> String in
                switch output.content {
                case .brief(let format):
                    let brief = document ?? Result { () throws(Refusal) in try briefing() }
                    document = brief
                    let written = try brief.get()
                    return switch format {
                    case .markdown: MarkdownRenderer().render(written)
                    case .html: HTMLRenderer().render(written)
                    }
                case .indicator(let name, let format): return try feed(name, format)
                case .changes(let format):
                    return try presentable { () throws -> String in
                        switch format {
                        case .markdown: MarkdownRenderer().render(try changes.document(asOf: asOf))
                        case .csv: changes.csv
                        case .json: try changes.json(asOf: asOf).text()
                        }
                    }
                }
            }
            return (output.path, text)
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
            return configuration.brief?.sources ?? []
        }
    }

    private func briefing() throws(Refusal) -> Document {
        let briefing = try Briefing(configuration, library, asOf: asOf, stale: stale)
        return try presentable { try briefing.document() }
    }

    private func feed(
        _ name: String, _ format: OutputSpecification.FeedFormat
    ) throws(Refusal) -> String {
        guard let result = results[name] else { return "" }
        let sources = configuration.indicators[name]?.files ?? []
        let remarks = stale.filter { sources.contains($0.name) }.map { source in
            Diagnostic(.warning, .staleSource, path: source.name, message: source.description)
        }
        let told = try result.get().adding(remarks)
        return try presentable { () throws -> String in
            switch format {
            case .markdown: MarkdownRenderer().render(try told.document(asOf: asOf))
            case .csv: told.csv
            case .json: try told.json(asOf: asOf).text()
            }
        }
    }

    /// What cannot be shown truthfully is refused and not shown otherwise.
    private func presentable<Value>(_ body: () throws -> Value) throws(Refusal) -> Value {
        do {
            return try body()
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(
                Diagnostic(
                    .error, .notPresentable, message: "the result cannot be written: \(error)"))
        }
    }
}
