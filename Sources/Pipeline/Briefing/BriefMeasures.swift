import Analysis
import Reports
import TradeModel

/// The measures on goods that are in force on a briefing's day.
struct BriefMeasures {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day

    /// What a briefing's template can name. Refuses a regime that no measure about the subject is of.
    func briefed(_ section: BriefSpecification.SanctionsSection, text: String?) throws
        -> TemplateValue
    {
        guard configuration.measures != nil else { return .nothing }
        let facts = try library.measureTable()
        let inquiry = Inquiry(
            [.regime: section.regime].compactMapValues { $0 }, defaults: library.defaults,
            countries: library.countries, asOf: asOf)
        let report = MeasuresReport(
            try inquiry.measures(from: facts), of: try inquiry.regime(from: facts) ?? "",
            leftOut: try inquiry.measuresLeftOut(from: facts), about: try inquiry.subject(),
            from: facts, goods: nil, flows: Flow.allCases, time: .on(asOf))
        return .group([
            "title": .text(section.title), "text": .text(text ?? ""),
            "table": .blocks([.table(try report.briefTable(asOf: asOf))]),
        ])
    }
}
