import TradeModel

extension TradeAnswer {
    /// Says where the trade with the partner is more than the stated trade with all partners, of
    /// which it is a part: one of the two is wrong then, and there is no share. Where both directions
    /// together are added up, each of them is looked at as well.
    ///
    /// A sum over partners holds its parts; it is less than one of them only where another is below
    /// zero.
    func excess(_ direction: TradeDirection, _ period: TimeSpan) -> [Diagnostic] {
        guard let trade else { return [] }
        let isAddedUp = [partner, Partner.world].contains { side in
            let cell = SubjectTrade.Cell(partner: side, direction: .total, period: period)
            return trade.entries[cell] == nil
        }
        if direction == .total, isAddedUp {
            let sides = [TradeDirection.import, .export].compactMap {
                excessFinding(trade, $0, period)
            }
            if !sides.isEmpty { return sides }
        }
        return excessFinding(trade, direction, period).map { [$0] } ?? []
    }

    private func excessFinding(
        _ trade: SubjectTrade, _ direction: TradeDirection, _ period: TimeSpan
    ) -> Diagnostic? {
        guard let world = trade.world(direction, period), world.isStated,
            let whole = world.entry.value, whole >= .zero,
            let entry = trade.entry(partner, direction, period), let part = entry.value,
            part.exceeds(
                whole,
                byMoreThan: entry.lastPlaces(in: trade.unit)
                    + world.entry.lastPlaces(in: trade.unit))
        else { return nil }
        let what = direction == .total ? "both directions" : direction.noun
        return Diagnostic(
            .warning, .partExceedsTotal, period: period,
            message: "\(period), \(what): \(partner) has \(part.doubleValue.plainDescription)"
                + " \(trade.unit) (\(places(of: entry))), more than all partners together,"
                + " \(whole.doubleValue.plainDescription) (\(places(of: world.entry)));"
                + " the share is missing: look at the unit and the thousands marks of both")
    }

    /// The rows of a value, `a.csv:2-5,9`.
    func places(of entry: TradeEntry) -> String {
        uses(of: entry.origins).map(\.place).joined(separator: ", ")
    }
}
