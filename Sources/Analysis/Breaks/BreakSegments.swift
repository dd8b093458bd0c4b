internal import RealModule
import TradeModel

/// Breaks by Bai and Perron's segmentation, as points.
struct BreakSegments {
    private let trimming: Double
    private let level: Double

    init(_ inquiry: Inquiry) throws(Refusal) {
        trimming = try inquiry.number(.trimming) ?? MeanShifts.usualTrimming
        level = try inquiry.confidence()
    }

    func result(on series: UnbrokenSeries) throws(Refusal) -> IndicatorResult {
        var definition =
            "mean of each stretch between breaks, by the segmentation with the least sum of squares and"
            + " the number of breaks with the least BIC (Bai and Perron 2003), each stretch with at"
            + " least \(trimming.plainDescription) of the periods"
        var parameters = [
            (name: "method", value: "segments"), ("trimming", trimming.plainDescription),
            ("confidence", level.plainDescription),
        ]
        var points: [IndicatorResult.Point] = []
        if !series.points.isEmpty {
            let values = series.values
            let trimming = trimming
            let shifts = try series.fitted { () throws(ModelError) in
                try MeanShifts(values, trimming: trimming)
            }
            let test = try supremum(of: series)
            parameters.append(("breaks", "\(shifts.best.breaks.count)"))
            definition += "; \(text(of: shifts)); \(text(of: test))"
            points = self.points(series, shifts.best, shifts, test)
        }
        return series.result(
            Breaks.indicator, unit: series.unit, definition: definition, points: points,
            parameters: parameters)
    }

    /// The test of any break at all; nil where the values do not vary between breaks.
    private func supremum(of series: UnbrokenSeries) throws(Refusal) -> SupremumF? {
        do {
            return try SupremumF(series.values, trimming: trimming)
        } catch  where error.code == .noVariation {
            return nil
        } catch {
            return try series.fitted { () throws(ModelError) in throw error }
        }
    }

    private func points(
        _ series: UnbrokenSeries, _ cut: Segmentation, _ shifts: MeanShifts, _ test: SupremumF?
    ) -> [IndicatorResult.Point] {
        let intervals = cut.intervals(of: series.values, level: level)
        return cut.segments.indices.map { index in
            let places = cut.segments[index]
            let hasBreak = index < cut.breaks.count
            let interval = hasBreak ? intervals[index] : nil
            return series.point(
                series.span(places), over: places, value: cut.means[index],
                fields: [
                    .init("periods", .count(places.count)),
                    .init(
                        "last_before_break",
                        .text(hasBreak ? series.label(places.upperBound - 1) : "")),
                    .init("break_from", .text(interval.map { series.label($0.lower - 1) } ?? "")),
                    .init("break_to", .text(interval.map { series.label($0.upper - 1) } ?? "")),
                    .init("rss", .number(cut.rss)),
                    .init("bic", .number(shifts.bic(cut.breaks.count))),
                    .init("sup_f", .number(test?.statistic)),
                    .init("sup_f_p", .number(test?.pValue)),
                ])
        }
    }

    private func text(of shifts: MeanShifts) -> String {
        let format = { (value: Double) in
            (Double.pow(10, 2) * value).rounded() / 100
        }
        let criteria = shifts.segmentations.indices.map { m in
            "\(m): \(shifts.bic(m).map { format($0).plainDescription } ?? "exact fit")"
        }
        return "BIC by number of breaks \(criteria.joined(separator: ", "))"
    }

    private func text(of test: SupremumF?) -> String {
        guard test != nil else {
            return "no sup F, because the values do not vary between breaks"
        }
        return "sup F of one break with the p-value of Hansen (1997)"
            + "; \((level * 100).plainDescription) % interval of each break by Bai (1997), for errors"
            + " without autocorrelation"
    }
}
