import TradeModel

extension ShareByDenominator {
    /// Shares as their sources print them: of `partner-share`, and of `partner-share-without-…` for
    /// those with a part left out.
    static func printedRows(
        _ question: TradeQuestion, _ directions: [TradeDirection], _ facts: Dataset
    ) -> [ShareRow] {
        let measure = "partner-share"
        return facts.observations.compactMap { row in
            let cell = row.cell
            let direction = cell.direction ?? .total
            let without = cell.measure.dropFirst(measure.count)
            guard row.status == .main, cell.subject == question.subject.code,
                cell.partner == question.partner?.code, cell.measure.hasPrefix(measure),
                without.isEmpty || without.hasPrefix("-without-"), directions.contains(direction),
                cell.period.frequency == question.frequency, cell.unit == .percent
            else { return nil }
            return ShareRow(
                period: cell.period, source: cell.series, kind: .printed, direction: direction,
                excluding: without.isEmpty ? nil : String(without.dropFirst("-without-".count)),
                numerator: nil, denominator: nil, unit: "", printed: row.value,
                n: row.value == nil ? 0 : 1, missing: row.value == nil ? 1 : 0,
                confidence: row.confidence, origins: [row.origin])
        }
    }

    /// Says why shares of one period differ: a line for each source on what its denominator is.
    static func reasons(
        _ rows: [ShareRow], _ sources: SourceAnswers, _ facts: Dataset
    ) -> [Diagnostic] {
        let held = Dictionary(grouping: rows, by: \.source).sorted { $0.key < $1.key }
        guard held.count > 1 || Set(rows.map(\.kind)).count > 1 else { return [] }
        return held.map { name, rows in
            let computed = sources.answers.first { $0.name == name }?.trade
            let scopes = Set(
                rows.flatMap(\.origins).compactMap { origin in
                    facts.sources.indices.contains(origin.file)
                        ? facts.sources[origin.file].scope : nil
                }
            ).sorted()
            let scope = scopes.isEmpty ? "" : " (\(scopes.joined(separator: "; ")))"
            return Diagnostic(
                .warning, .denominatorsDiffer,
                message: "\(name): \(denominator(computed, rows))\(scope)")
        }
    }

    /// What a source's denominator is, in words.
    private static func denominator(_ answer: TradeAnswer?, _ rows: [ShareRow]) -> String {
        guard let answer, let trade = answer.trade, rows.contains(where: { $0.kind == .computed })
        else { return "a share as printed, of a denominator that the source does not state here" }
        let counts = rows.filter { $0.kind == .computed && $0.section == nil }.map(\.n)
        let range = Set([counts.min() ?? 0, counts.max() ?? 0]).sorted()
            .map(String.init).joined(separator: " to ")
        switch trade.basis {
        case .published:
            return "the total that \(trade.source) publishes, with the partners and estimates that"
                + " it counts"
        case .direct: return "the trade with all partners that \(trade.subject) reports itself"
        case .mirror:
            return "the sum over the \(range) reporters in the files, who may mistake another"
                + " country for \(trade.subject); their imports are CIF and their exports FOB"
        case .reconciled:
            return "the sum over \(range) partners as \(trade.source) reconciles both sides"
        }
    }
}
