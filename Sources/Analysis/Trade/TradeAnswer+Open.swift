import TradeModel

extension TradeAnswer {
    /// Says why a partner has no share in some periods. Goods that are told in coarser records alone are
    /// named already.
    func openFindings(_ periods: [TimeSpan], _ facts: Dataset) -> [Diagnostic] {
        let untold = findings.filter { $0.code == .unspecifiedGoods }
            .flatMap { $0.parts.isEmpty ? [$0] : $0.parts }.compactMap(\.period?.days)
        let open = periods.filter { period in !untold.contains { $0.overlaps(period.days) } }
        let others = periodsOfOtherGoods(open, facts)
        let line = PeriodLine(frequency: frequency)
        let what =
            question.direction == .total
            ? "of one direction or of both" : "of \(question.direction.rawValue)s"
        return line.finding(
            .flowNotReported, of: open.filter { !others.contains($0) },
            "there is no usable record \(what) with \(partner); the share is missing, which is not"
                + " zero")
            + line.finding(
                .unspecifiedGoods, of: open.filter(others.contains),
                "what is told \(what) with \(partner) is of other goods, and no record of all goods"
                    + " says that this is all; the share is missing, which is not zero")
    }

    /// Those in which the partner's trade is told, in each direction that has no value of the goods asked
    /// about, and these goods are not.
    private func periodsOfOtherGoods(_ periods: [TimeSpan], _ facts: Dataset) -> Set<TimeSpan> {
        guard !periods.isEmpty, !question.goods.prefixes.isEmpty else { return [] }
        var whole = question
        whole.goods = GoodsSelection([])
        whole.frequency = frequency
        guard let all = try? TradeAnswer(whole, facts).trade else { return [] }
        return Set(
            periods.filter { period in
                question.direction.parts.allSatisfy { direction in
                    guard let entry = trade?.entry(partner, direction, period) else {
                        return all.entry(partner, direction, period)?.value != nil
                    }
                    return entry.value != nil
                }
            })
    }
}
