import Reports
import TradeModel

extension Charting {
    /// The configured events that were known, with the lines that they stand in. Refuses a kind or
    /// an actor that none has.
    func events(
        of chart: ChartSpecification
    ) throws(Refusal) -> (events: [Chart.Event], sources: [SourceUse]) {
        var events: [Chart.Event] = []
        var sources: [SourceUse] = []
        for wanted in chart.events {
            try check(wanted)
            let range = try DayRange(from: wanted.from, to: wanted.to)
            for name in wanted.files {
                let facts = try library.facts(name).known(asOf: asOf)
                let chosen = facts.events.filter { event in
                    wanted.kinds.map { $0.contains(event.kind) } ?? true
                        && (wanted.actors ?? []).allSatisfy(event.actors.contains)
                        && range.contains(event.span)
                }
                events += chosen.map { event in
                    Chart.Event(
                        days: event.span.days, label: wanted.label, title: event.title,
                        isUnconfirmed: event.confidence == .unconfirmed)
                }
                sources += facts.uses(of: chosen.map(\.origin))
            }
        }
        return (events, sources)
    }

    /// The configured measures that were adopted; one of which no end was known on the day of the chart
    /// goes to that day, with an open end. What was found names those whose end lies ahead and need not
    /// have been known, and the remarks name them by their labels. Refuses an id that the table does not
    /// have.
    func measures(
        of chart: ChartSpecification, within days: ClosedRange<Day>
    ) throws(Refusal) -> (
        measures: [Chart.Measure], sources: [SourceUse], findings: [Diagnostic],
        remarks: [String]
    ) {
        guard !chart.measures.isEmpty else { return ([], [], [], []) }
        let facts = try library.measureTable()
        var measures: [Chart.Measure] = []
        var drawn: [Measure] = []
        var unsure: [String] = []
        for wanted in chart.measures {
            guard let measure = facts.measures.first(where: { $0.id == wanted.id }) else {
                throw Refusal.usage(
                    "no measure has the id “\(wanted.id)”"
                        + Spelling.advice(for: wanted.id, among: facts.measures.map(\.id)))
            }
            // Of an end that lies ahead the table has to tell that it was known.
            let known = measure.known(on: asOf).dates
            let end = known.end.flatMap { $0 <= asOf || known.endKnown != nil ? $0 : nil }
            let last = end ?? max(min(days.upperBound, asOf), measure.dates.effective)
            guard measure.dates.adopted <= asOf, measure.dates.effective <= last else { continue }
            let law = "\(measure.law.instrument) \(measure.law.paragraph)"
            let label = wanted.label ?? law
            measures.append(
                Chart.Measure(
                    label: label, days: measure.dates.effective...last,
                    windDownEnd: measure.dates.windDownEnd,
                    isOpen: end == nil,
                    title: "\(measure.kind.rawValue) on \(measure.scope.goods), \(law)",
                    isUnconfirmed: measure.law.confidence == .unconfirmed))
            drawn.append(measure)
            if let ahead = measure.dates.end, ahead > asOf, measure.dates.endKnown == nil {
                unsure.append("\(label) (\(ahead))")
            }
        }
        let ahead = drawn.filter { measure in measure.dates.end.map { $0 > asOf } ?? false }
        return (
            measures, facts.uses(of: drawn.map(\.origin)), ahead.endFindings(asOf: asOf),
            endRemarks(unsure)
        )
    }

    /// What a reader is told of measures whose last days need not have been known.
    private func endRemarks(_ unsure: [String]) -> [String] {
        guard !unsure.isEmpty else { return [] }
        return [
            "drawn with an open end, for the table does not tell whether the last day was known on"
                + " \(asOf) (end_known): \(unsure.joined(separator: ", "))"
        ]
    }
}
