import TradeModel

/// The lines above the chart.
extension VegaLiteChart {
    /// What was asked, and what a dashed stroke means where there is one.
    var subtitle: [String] {
        let answers = feed.result.parameters.map { "\($0.name) \($0.value)" }
        let moment = isOverTime ? [] : feed.spans.prefix(1).map(\.description)
        let height = VegaLiteLayers.isMeanOfOne(feed) ? ", a sum at the mean of one" : ""
        return [
            (moment + answers).joined(separator: ", "),
            isOverTime && VegaLiteLayers(feed).hasCombined
                ? "Dashed: several periods together\(height)" : "",
        ].filter { !$0.isEmpty }
    }

    /// What a reader of the chart alone must know: which sources are not up to date, to which day a
    /// list is complete, which of the values drawn are not final or not certain, and which lines hide
    /// one another.
    var remarks: [String] {
        let findings = feed.result.findings
        let stale = findings.filter { $0.code == .staleSource }.map {
            "Not up to date: \($0.message)"
        }
        let ended = findings.filter { $0.code == .listEndsEarlier }.map(\.message.sentence)
        let hidden = isOverTime ? VegaLiteLayers(feed).coincidences : nil
        return stale + ended + feed.firstDoubts + [hidden].compactMap { $0 }
    }

    /// Whose data the chart shows, and as of which day.
    var credit: String {
        let producers = feed.sources.map { $0.producer ?? $0.name }.joined(separator: ", ")
        return "Source: \(producers). As of \(feed.asOf)"
    }

    /// A text, made fit for showing, in lines that are no wider than the chart, since Vega breaks none
    /// itself.
    static func lines(of text: String) -> [String] {
        TextMetrics.lines(of: text.cell.singleLine, .note, within: Double(width))
    }
}
