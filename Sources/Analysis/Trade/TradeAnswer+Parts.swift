import TradeModel

extension TradeAnswer {
    /// The periods that have no figure of their own and that shorter records do not make up.
    ///
    /// - Parameter sides: whose records; nil for anyone's.
    func partPeriods(_ direction: TradeDirection, of sides: [Partner]?) -> [TimeSpan] {
        (trade?.parts ?? []).filter { Self.concerns($0, direction, sides) }.map(\.period)
    }

    /// The times of longer records of it than the periods asked for.
    ///
    /// - Parameter sides: whose records; nil for anyone's.
    func longerPeriods(_ direction: TradeDirection, of sides: [Partner]?) -> [TimeSpan] {
        let longer = (recorded?.entries ?? [:]).filter { cell, entry in
            cell.period.frequency > frequency && entry.value != nil
                && Self.concerns(cell, direction, sides)
        }
        return Set(longer.keys.map(\.period)).sorted()
    }

    /// Whether a period has no value of what was asked, and shorter records tell of parts of it.
    func isToldInPart(_ period: TimeSpan) -> Bool {
        guard level(period)?.value == nil else { return false }
        return (trade?.incompleteSums ?? []).contains {
            $0.period == period && Self.concerns($0, question.direction, levelSides)
        }
    }

    /// A period and why nothing can be taken of it as a base; nil where its value is above zero.
    func lack(of period: TimeSpan) -> String? {
        if isToldInPart(period) {
            return "\(period) is told in part alone, by shorter records that do not make it up"
        }
        guard let value = level(period)?.value else { return "\(period) has no value" }
        return value > .zero ? nil : "\(period) has no value above zero"
    }

    /// Whose records the values asked for are, or are made of; nil for anyone's. A published total is
    /// no sum over partners, so that theirs tell nothing of it.
    var levelSides: [Partner]? {
        guard partner == .world else { return [partner] }
        return trade?.basis == .published ? [.world] : nil
    }

    /// Whose records shares are made of; nil for anyone's. Of a published series they are those of the
    /// partner, or of anyone where none is asked about, and of the total.
    var shareSides: [Partner]? {
        guard partner != .world, trade?.basis == .published else { return nil }
        return [partner, .world]
    }

    private static func concerns(
        _ cell: SubjectTrade.Cell, _ direction: TradeDirection, _ sides: [Partner]?
    ) -> Bool {
        (direction == .total || cell.direction == direction)
            && sides?.contains(cell.partner) ?? true
    }
}
