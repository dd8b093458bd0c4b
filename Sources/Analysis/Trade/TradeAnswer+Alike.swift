import TradeModel

/// What is compared of two times: sums over partners of which neither lacks a partner that the other has.
extension TradeAnswer {
    /// The changes, without the results of those that a partner alone may have made: one that is told of
    /// at one of the two times, and has no usable record at the other.
    func alike(_ changes: [Change]) -> [Change] {
        guard partner == .world else { return changes }
        return changes.map { change in
            guard change.result != nil, let base = change.baseSpan, !isAlike(change.span, base)
            else { return change }
            var change = change
            change.result = nil
            change.isOfUnlike = true
            return change
        }
    }

    /// Whether the totals of all partners at two times are stated, or sums of which neither lacks a
    /// partner that the other has.
    func isAlike(_ one: TimeSpan, _ other: TimeSpan) -> Bool {
        trade?.isAlike(question.direction, held(in: one), held(in: other)) ?? true
    }

    private func held(in span: TimeSpan) -> [TimeSpan] {
        periods.filter { period in
            span.days.contains(period.days.lowerBound)
                && span.days.contains(period.days.upperBound)
        }
    }

    /// Says which periods are not compared for that reason.
    func unlikeFinding(_ periods: [String]) -> [Diagnostic] {
        guard !periods.isEmpty else { return [] }
        let matter =
            "a partner that one of the two times tells of has no usable record of the other, so that"
            + " they are not compared"
        return [
            Diagnostic(
                .warning, .notComparable, message: "\(matter): \(periods.listed(first: 12))"
            ).told(
                as: periods.map { period in
                    Diagnostic(
                        .warning, .notComparable, period: TimeSpan(period),
                        message: "\(period): \(matter)")
                })
        ]
    }
}

extension SubjectTrade {
    /// Whether no partner is told of in the sums of some periods, and without a usable value in those of
    /// others.
    fileprivate func isAlike(
        _ direction: TradeDirection, _ some: [TimeSpan], _ others: [TimeSpan]
    ) -> Bool {
        let (a, b) = (sides(direction, some), sides(direction, others))
        return a.lacking.isDisjoint(with: b.told) && b.lacking.isDisjoint(with: a.told)
    }

    private func sides(
        _ direction: TradeDirection, _ periods: [TimeSpan]
    ) -> (told: Set<Side>, lacking: Set<Side>) {
        var (told, lacking): (Set<Side>, Set<Side>) = ([], [])
        for period in periods where world(direction, period)?.isSum == true {
            for partner in partners(in: period) {
                for part in direction.parts {
                    let cell = Cell(partner: partner, direction: part, period: period)
                    guard let entry = entries[cell] else { continue }
                    if entry.value == nil {
                        lacking.insert(Side(cell))
                    } else {
                        told.insert(Side(cell))
                    }
                }
            }
        }
        return (told, lacking)
    }
}
