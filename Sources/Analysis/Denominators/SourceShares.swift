import TradeModel

/// One source's shares: of whole trade, and with parts of it left out.
struct SourceShares {
    let answer: SourceAnswers.Answer
    private let facts: Dataset
    private(set) var rows: [ShareRow] = []
    private(set) var findings: [Diagnostic] = []

    init(
        _ answer: SourceAnswers.Answer, _ directions: [TradeDirection], _ without: Country?,
        _ facts: Dataset
    ) {
        self.answer = answer
        self.facts = facts
        guard let trade = answer.trade.trade else { return }
        // Of a direction that has no total in any period there is no row, and one finding.
        let totalled = directions.filter { direction in
            answer.trade.periods.contains { trade.world(direction, $0) != nil }
        }
        var isHeldOut = false
        for period in answer.trade.periods {
            for direction in totalled {
                let isRowOut = addRows(of: trade, direction, period, without: without)
                isHeldOut = isHeldOut || isRowOut
            }
        }
        findings += totalFindings(trade, totalled)
        findings += gaps(
            directions, totalled: totalled, without: isHeldOut ? nil : without)
        if let without, isHeldOut { findings += openPeriods(totalled, without) }
    }

    /// Adds the share of a period, and those with parts of the total left out; whether the country to
    /// leave out has a row.
    private mutating func addRows(
        of trade: SubjectTrade, _ direction: TradeDirection, _ period: TimeSpan,
        without: Country?
    ) -> Bool {
        let part = trade.entry(answer.trade.partner, direction, period)
        guard let world = trade.whole(of: part, direction, period) else { return false }
        let first = rows.count
        rows.append(row(period, direction, part, world, taking: nil))
        let other = without.flatMap { trade.entry(.country($0), direction, period) }
        if let without, let other {
            rows.append(
                row(
                    period, direction, part, world,
                    taking: Part(other, as: without.code, fromBoth: false)))
        }
        for estimate in estimates(direction, period, trade.unit) {
            rows.append(row(period, direction, part, world, taking: estimate))
        }
        withhold(first..<rows.count, answer.trade.excess(direction, period))
        return other != nil
    }

    /// Takes the shares from rows whose part is more than their whole, and says so once.
    private mutating func withhold(_ range: Range<Int>, _ excess: [Diagnostic]) {
        guard !excess.isEmpty else { return }
        for index in range { rows[index].isExceeded = true }
        for finding in excess where !findings.contains(finding) { findings.append(finding) }
    }

    /// What is taken out of a total, and whether of the partner's trade too.
    private struct Part {
        let entry: TradeEntry
        let name: String
        let fromBoth: Bool

        init(_ entry: TradeEntry, as name: String, fromBoth: Bool) {
            self.entry = entry
            self.name = name
            self.fromBoth = fromBoth
        }
    }

    private func row(
        _ period: TimeSpan, _ direction: TradeDirection, _ part: TradeEntry?,
        _ world: SubjectTrade.WorldTrade, taking taken: Part?
    ) -> ShareRow {
        var numerator = part?.value
        var denominator = world.entry.value
        if let taken {
            denominator = taken.entry.value.flatMap { denominator?.subtracting($0) }
            if taken.fromBoth {
                numerator = taken.entry.value.flatMap { numerator?.subtracting($0) }
            }
        }
        let entries = [world.entry] + [part, taken?.entry].compactMap { $0 }
        let isSum = !world.isStated
        return ShareRow(
            period: period, source: answer.name, direction: direction, excluding: taken?.name,
            numerator: numerator, denominator: denominator,
            unit: answer.trade.trade?.unit.code ?? Unit.usDollars.code,
            n: isSum ? world.partners : entries.reduce(0) { $0 + $1.n },
            // The partner's gap stands in a sum over partners already.
            missing: world.entry.missing + (part == nil ? 1 : isSum ? 0 : part?.missing ?? 0)
                + (taken?.entry.missing ?? 0),
            confidence: entries.compactMap(\.confidence).min(),
            origins: entries.flatMap(\.origins))
    }

    /// What the source estimates of the partner's trade and adds to it, by its measures that end in
    /// `-estimate`, in the unit of its trade.
    private func estimates(
        _ direction: TradeDirection, _ period: TimeSpan, _ unit: Unit
    ) -> [Part] {
        let suffix = "-estimate"
        return facts.observations.filter { row in
            let cell = row.cell
            return cell.series == answer.name && cell.measure.hasSuffix(suffix)
                && row.status == .main && cell.subject == answer.trade.question.subject.code
                && cell.partner == answer.trade.partner.key && cell.period == period
                && cell.unit.isCommensurable(with: unit)
                && (cell.direction == direction || direction == .total)
        }.map { row in
            let factor = row.cell.unit.scale / unit.scale
            return Part(
                TradeEntry(
                    value: row.value.flatMap { Amount($0 * factor) }, origin: row.origin,
                    confidence: row.confidence),
                as: String(row.cell.measure.dropLast(suffix.count)), fromBoth: true)
        }
    }
}
