import TradeModel

extension SubjectTrade {
    /// Says where the World record and the sum of partners differ by more than half a percent, and
    /// which of the two shares are of; of many periods at once, and of each.
    ///
    /// - Parameter isSumWhole: whether the sum is the whole where it is the larger one.
    func controlFindings(
        _ direction: TradeDirection, _ periods: [TimeSpan], isSumWhole: Bool = false
    ) -> [Diagnostic] {
        let gaps = periods.compactMap { controlGap(direction, $0) }
        let ofSum = gaps.filter { isSumWhole && $0.sum > $0.stated }
        let ofWorld = gaps.filter { !isSumWhole || $0.sum < $0.stated }
        return Self.controlFinding(ofWorld, "the World record")
            + Self.controlFinding(ofSum, "the partners' sum")
    }

    /// Says where partners come to more than the total that a published series states of them, of which
    /// their shares are not then; of many periods at once, and of each.
    func excessFindings(
        _ direction: TradeDirection, _ sums: [(period: TimeSpan, sum: Amount)]
    ) -> [Diagnostic] {
        guard basis == .published else { return [] }
        let gaps = sums.compactMap { period, sum -> ControlGap? in
            guard let stated = world(direction, period)?.entry.value else { return nil }
            return ControlGap(
                period: period, sum: sum.doubleValue, stated: stated.doubleValue)
        }
        return Self.controlFinding(
            gaps, "the partners' sum", total: "the published total", says: "is")
    }

    /// A World record and the sum of partners beside it.
    private struct ControlGap {
        let period: TimeSpan
        let sum, stated: Double

        /// By how much the sum is more, or with a minus less, in percent of the total.
        var percent: String {
            guard stated > 0 else { return "" }
            return " (\(((1000 * (sum - stated) / stated).rounded() / 10).plainDescription) %)"
        }
    }

    /// Nil where there are not both, and where they are the same but for rounding.
    private func controlGap(_ direction: TradeDirection, _ period: TimeSpan) -> ControlGap? {
        guard basis == .direct, let world = world(direction, period), world.isStated,
            let stated = world.entry.value?.doubleValue, stated > 0,
            let sum = world.partnerSum?.doubleValue, abs(sum - stated) > Amount.tolerance * stated
        else { return nil }
        return ControlGap(period: period, sum: sum, stated: stated)
    }

    private static func controlFinding(
        _ gaps: [ControlGap], _ whole: String, total: String = "the World record",
        says: String = "says"
    ) -> [Diagnostic] {
        let parts = gaps.map { gap in
            Diagnostic(
                .warning, .partnersNotWorld, period: gap.period,
                message: "\(gap.period): the partners sum to \(gap.sum.plainDescription) and"
                    + " \(total) \(says) \(gap.stated.plainDescription)\(gap.percent);"
                    + " shares are of \(whole)")
        }
        guard parts.count > 1 else { return parts }
        let named = gaps.map { gap in
            "\(gap.period) \(gap.sum.plainDescription) of \(gap.stated.plainDescription)"
                + gap.percent
        }
        return [
            Diagnostic(
                .warning, .partnersNotWorld,
                message: "the partners do not sum to what \(total) \(says); shares are of"
                    + " \(whole): \(named.listed(first: 12))"
            ).told(as: parts)
        ]
    }
}
