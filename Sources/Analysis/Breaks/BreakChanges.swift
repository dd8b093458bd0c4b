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
        let minimum = minimum ?? (series.line.frequency == .monthly ? 6 : 2)
        var parameters = [
            (name: "method", value: "pelt"), ("cost", cost.rawValue), ("minimum", "\(minimum)"),
        ]
        var points: [IndicatorResult.Point] = []
        var findings: [Diagnostic] = []
        if !series.points.isEmpty {
            let values = series.values
            let price = penalty ?? (values.count > 1 ? cost.automaticPenalty(for: values) : 0)
            let changes = try series.fitted { () throws(ModelError) in
                try PELT.changes(in: values, cost: cost, penalty: price, minimumLength: minimum)
            }
            let cut = Segmentation(values, breaks: changes)
            parameters.append(("breaks", "\(changes.count)"))
            points = self.points(series, cut, penalty: price)
            if cost == .poisson { findings = overdispersion(of: values, cut, penalty: price) }
        }
        return series.result(
            Breaks.indicator, unit: series.unit,
            definition: "mean of each stretch between changes, by the cut that minimizes the"
                + " \(cost.rawValue) cost plus the penalty of each change (PELT, Killick et al. 2012),"
                + " every period a candidate, each stretch at least \(minimum) periods; penalty"
                + " \(penalty == nil ? automatic(cost) : "as given")",
            points: points, parameters: parameters, findings: findings)
    }

    private func points(
        _ series: UnbrokenSeries, _ cut: Segmentation, penalty: Double
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
                    .init("penalty", .number(penalty)),
                ])
        }
    }

    /// Says that counts vary more within stretches than Poisson's do, by Pearson's χ² at 5 %: runs of
    /// chance then pass for stretches, unless a change costs as many times more than ln n.
    private func overdispersion(
        of values: [Double], _ cut: Segmentation, penalty: Double
    ) -> [Diagnostic] {
        let freedom = values.count - cut.segments.count
        let statistic = zip(cut.segments, cut.means).reduce(0) { sum, stretch in
            let (places, mean) = stretch
            guard mean > 0 else { return sum }
            return sum + values[places].reduce(0) { $0 + ($1 - mean) * ($1 - mean) / mean }
        }
        guard !cut.breaks.isEmpty, freedom > 0,
            ChiSquared(degreesOfFreedom: Double(freedom)).upperTail(statistic) < 0.05
        else { return [] }
        let ratio = (statistic / Double(freedom) * 10).rounded() / 10
        let enough =
            (ratio * SegmentCost.poisson.automaticPenalty(for: values) * 10).rounded(.up) / 10
        guard penalty < enough else { return [] }
        return [
            Diagnostic(
                .warning, .overdispersed,
                message:
                    "within stretches the counts vary \(ratio) times as much as Poisson counts,"
                    + " so that there are too many breaks: give as many times ln n, a --penalty of"
                    + " \(enough)")
        ]
    }

    private func automatic(_ cost: SegmentCost) -> String {
        switch cost {
        case .poisson: "ln n"
        case .l2: "2 s² ln n with s² from the differences of neighbours"
        }
    }
}
