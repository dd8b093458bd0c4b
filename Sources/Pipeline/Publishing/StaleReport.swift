import Reports

/// The sources that are not up to date as a document, with the outputs that rest on each: it stands
/// beside all of them, where whoever looks after the feeds finds it.
struct StaleReport {
    let configuration: Configuration
    let stale: [StaleSource]
    /// The sources that the briefing rests on.
    let ofBriefing: Set<String>

    func document() throws -> Document {
        try Document(
            title: "Not up to date",
            blocks: [
                .paragraph(["The last good copies of these sources stand in for newer ones."]),
                .list(
                    stale.map { source in
                        let outputs = paths(of: source.name)
                        let rest =
                            outputs.isEmpty
                            ? "No output rests on it"
                            : "Outputs that rest on it: \(outputs.joined(separator: ", "))"
                        return [.strong(source.name), .text(" \(source.account). \(rest).")]
                    }),
            ])
    }

    private func paths(of source: String) -> [String] {
        configuration.outputs.filter { output in
            switch output.content {
            case .brief: ofBriefing.contains(source)
            case .chart(let name): configuration.charts[name]?.sources.contains(source) ?? false
            case .indicator(let name, _):
                configuration.indicators[name]?.files?.contains(source) ?? false
            case .export(let export):
                export.names(in: configuration).contains { name in
                    configuration.indicators[name]?.files?.contains(source) ?? false
                }
            case .changes: false
            }
        }.map(\.path)
    }
}
