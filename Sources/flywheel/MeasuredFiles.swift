import Analysis
import ArgumentParser
import Importers
import Pipeline
import TradeModel

/// Which measures a report is about.
struct MeasureChoice: ParsableArguments {
    @Option(help: "Whose measures; those of the table's first row about the subject if left out.")
    var regime: String?
    @Option(help: "Only the measure with this id.") var measureID: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] { [(.regime, regime), (.measureID, measureID)] }
}

/// What may be asked of trade that is held against measures.
struct SanctionedTradeParameters: ParsableArguments {
    @Option(help: "Whose trade (alpha-3); the configuration's subject if left out.")
    var subject: String?
    @Option(help: "Only trade with this partner (alpha-3).") var partner: String?
    @Option(help: "The length of the periods: year, quarter or month.") var by: String?
    @Option(help: "The subject's direction: import, export or both.") var flow: String?
    @Option(help: "Whose reports: direct, mirror or auto.") var basis: String?
    @Option(help: "Which of several sources in the files.") var source: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.subject, subject), (.partner, partner), (.by, by), (.flow, flow), (.basis, basis),
            (.source, source),
        ]
    }
}

/// Tables that were read to be held against measures.
struct MeasuredFiles {
    /// What was found in the tables.
    let diagnostics: [Diagnostic]
    private let facts: Dataset
    private let computation: Computation

    /// Reads the tables and the measures. Refuses tables that cannot be read.
    init(
        _ reading: ReadingOptions, _ table: MeasureTableOptions, _ common: CommonOptions,
        subject: String? = nil, flow: String? = nil, reported: StatedFlows? = nil
    ) throws(Refusal) {
        let desk = try common.desk()
        computation = desk.computation
        let country = try desk.countries.requested(
            subject ?? desk.configuration.subject, as: "subject")
        let imported = try reading.read(
            countries: desk.countries,
            flows: reported?.flows ?? [.seenFrom(country, flow.flatMap(Flow.init))])
        try imported.requireRead()
        diagnostics = imported.diagnostics
        facts = try desk.adding(measuresAt: table.measures, to: imported.facts)
    }

    /// One indicator of these tables.
    func result(
        _ indicator: String, _ answers: [(Indicator.Parameter, String?)]
    ) throws(Refusal) -> IndicatorResult {
        let given = Dictionary(answers.compactMap { name, value in value.map { (name, $0) } }) {
            first, _ in first
        }
        return try computation.result(IndicatorRequest(indicator, given), from: facts)
    }
}
