import Analysis
import Reports
import TradeModel

/// Makes datasets of computed indicators: puts beside each figure's files whose they are and under
/// which terms.
struct FeedDesk {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day

    /// A configured indicator as a dataset.
    func feed(_ name: String, _ result: IndicatorResult) throws(Refusal) -> Feed {
        var rest = result.sources
        var sources: [FeedSource] = []
        for source in configuration.indicators[name]?.files ?? [] {
            let paths = Set(try library.source(source).facts.sources.map(\.path))
            let terms = configuration.sources[source]?.terms
            sources.append(
                FeedSource(
                    name: source, producer: terms?.producer, licence: terms?.licence,
                    citation: terms?.citation,
                    files: rest.filter { paths.contains($0.source.path) }))
            rest.removeAll { paths.contains($0.source.path) }
        }
        // Tables that are no configured source, such as that of the measures.
        sources += rest.map {
            FeedSource(
                name: $0.source.path, producer: nil, licence: nil, citation: nil, files: [$0])
        }
        return try Feed(name: name, result: result, asOf: asOf, sources: sources)
    }
}
