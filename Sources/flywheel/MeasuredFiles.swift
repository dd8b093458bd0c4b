import Analysis
import Importers
import Pipeline
import TradeModel

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
