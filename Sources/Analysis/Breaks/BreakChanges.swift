import TradeModel

/// Breaks by PELT, as points.
struct BreakChanges {
    private let cost: SegmentCost?
    private let penalty: Double?
    private let minimum: Int?

    init(_ inquiry: Inquiry) throws(Refusal) {
        cost = try inquiry.word(.cost)
        penalty = try inquiry.number(.penalty)
        minimum = try inquiry.whole(.minimum)
    }

    func result(on series: UnbrokenSeries) throws(Refusal) -> IndicatorResult {
        let cost = cost ?? (series.isCount ? .poisson : .l2)
        let minimum = minimum ?? 2
        var parameters = [
            (name: "method", value: "pelt"), ("cost", cost.rawValue), ("minimum", "\(minimum)"),
        ]
        var points: [IndicatorResult.Point] = []
        if !series.points.isEmpty {
            let values = series.values
            let price = penalty ?? (values.count > 1 ? cost.automaticPenalty(for: values) : 0)
            parameters.append(("penalty", price.plainDescription))
            let changes = try series.fitted { () throws(ModelError) in
                try PELT.changes(in: values, cost: cost, penalty: price, minimumLength: minimum)
            }
            parameters.append(("breaks", "\(changes.count)"))
            points = self.points(series, Segmentation(values, breaks: changes))
        }
        return series.result(
            Breaks.indicator, unit: series.levels.unit,
            definition: "mean of each stretch between changes, by the cut that minimizes the"
                + " \(cost.rawValue) cost plus the penalty of each change (PELT, Killick et al. 2012),"
                + " every period a candidate, each stretch at least \(minimum) periods; penalty"
                + " \(penalty == nil ? automatic(cost) : "as given")",
            points: points, parameters: parameters)
    }

    private func points(
        _ series: UnbrokenSeries, _ cut: Segmentation
    ) -> [IndicatorResult.Point] {
        cut.segments.indices.map { index in
            let places = cut.segments[index]
            let isLast = index == cut.breaks.count
            return series.point(
                series.span(places), over: places, value: cut.means[index],
                fields: [
                    .init("periods", .count(places.count)),
                    .init(
                        "last_before_break",
                        .text(isLast ? "" : series.label(places.upperBound - 1))),
                ])
        }
    }

    private func automatic(_ cost: SegmentCost) -> String {
        switch cost {
        case .poisson: "ln n"
        case .l2: "2 s² ln n with s² from the differences of neighbours"
        }
    }
}
