import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// One column of a table by period.
    struct SeriesColumn {
        let label: String
        let values: [TimeSpan: StatedSeries.Entry]
        let unit: String
        /// What it is, with its name.
        let definition: String
        /// The files in which it was sought.
        let lookedThrough: [Source]
        /// What was found where it was computed.
        let findings: [Diagnostic]
    }

    /// A column as it is configured, and what is said where it has nothing of a frequency.
    func column(
        _ specification: TableSpecification.SeriesTable.Column, of frequency: Frequency?
    ) throws -> SeriesColumn {
        switch (specification.request, specification.observation) {
        case (let request?, nil): return try column(specification, computing: request, frequency)
        case (nil, let observation?):
            return try column(specification.label, observing: observation, frequency)
        default:
            throw Refusal.usage(
                "the column “\(specification.label)” needs either a request or an observation")
        }
    }

    private func column(
        _ specification: TableSpecification.SeriesTable.Column,
        computing request: IndicatorRequest, _ frequency: Frequency?
    ) throws -> SeriesColumn {
        let result = try result(request)
        let key = specification.key ?? [:]
        var values: [TimeSpan: StatedSeries.Entry] = [:]
        let points = Dictionary(grouping: result.points, by: { TimeSpan($0.period) })
        for span in points.keys.compactMap({ $0 }).sorted() {
            guard let point = try Self.single(points[span, default: []], key, in: result)
            else { continue }
            values[span] = StatedSeries.Entry(
                value: point.value,
                reservations: point.reservations(showing: ["value"], asOf: asOf),
                sources: point.sources(of: "value"))
        }
        let unfit = frequency.flatMap {
            result.lengthFinding(for: "any \($0.noun)", $0, key: key)
        }
        return SeriesColumn(
            label: specification.label, values: values, unit: result.unit,
            definition: "\(specification.label): \(result.definition)",
            lookedThrough: result.lookedThrough,
            // That a source gives no total of a period shows as no value there.
            findings: result.findings(showing: ["value"]).filter {
                $0.code != .notComparable || $0.parts.isEmpty
            } + [unfit].compactMap { $0 })
    }

    private func column(
        _ label: String, observing observation: ObservationRequest, _ frequency: Frequency?
    ) throws -> SeriesColumn {
        let stated = try stated(observation, for: label)
        let spans = Array(stated.values.keys)
        let unfit = frequency.flatMap { wanted in
            spans.otherLengths(than: wanted).map { account in
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: "\(observation.measure) has no point for any \(wanted.noun):"
                        + " \(account)")
            }
        }
        return SeriesColumn(
            label: label, values: stated.values, unit: stated.unit,
            definition: "\(label): \(stated.definition)", lookedThrough: stated.lookedThrough,
            findings: [unfit].compactMap { $0 })
    }
}
