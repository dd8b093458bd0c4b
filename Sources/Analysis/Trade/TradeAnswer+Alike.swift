import TradeModel

/// What is compared of two times: totals of which neither lacks a partner that the other has.
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
    /// partner that the other has, but for trade that is no more than ``Amount/tolerance`` of them. A
    /// stated one has all of them.
    func isAlike(_ one: TimeSpan, _ other: TimeSpan) -> Bool {
        trade?.isAlike(question.direction, held(in: one), held(in: other)) ?? true
    }

    /// Whether the total of all partners at a time lacks none of those that another figure is of: of
    /// some, or of all where these are nil.
    func isAlike(_ span: TimeSpan, to partners: [Partner]?) -> Bool {
        trade?.isAlike(question.direction, held(in: span), to: partners) ?? true
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
    /// Whether neither the totals of some periods nor those of others lack what the others hold.
    fileprivate func isAlike(
        _ direction: TradeDirection, _ some: [TimeSpan], _ others: [TimeSpan]
    ) -> Bool {
        let (a, b) = (totals(direction, some), totals(direction, others))
        return !lacks(a, oneOf: b.holds) && !lacks(b, oneOf: a.holds)
    }

    /// Whether the totals of some periods lack none of some partners; of any where these are nil.
    fileprivate func isAlike(
        _ direction: TradeDirection, _ periods: [TimeSpan], to partners: [Partner]?
    ) -> Bool {
        !lacks(totals(direction, periods)) { cell in partners?.contains(cell.partner) ?? true }
    }

    /// What the totals of some periods are made of.
    private struct Totals {
        /// The sum of those that are sums; nil where one has no value.
        var sum: Amount? = .zero
        var told: Set<Side> = []
        var lacking: [Cell] = []
        /// The directions of which a total is stated, which lacks nobody.
        var stated: Set<TradeDirection> = []

        func holds(_ cell: Cell) -> Bool {
            stated.contains(cell.direction) || told.contains(Side(cell))
        }
    }

    private func totals(_ direction: TradeDirection, _ periods: [TimeSpan]) -> Totals {
        var totals = Totals()
        for period in periods {
            guard let world = world(direction, period) else { continue }
            guard !world.isStated else {
                totals.stated.formUnion(direction.parts)
                continue
            }
            totals.sum = totals.sum.flatMap { sum in world.entry.value.flatMap { sum.adding($0) } }
            for part in direction.parts {
                guard !world.isHalfStated || self.world(part, period)?.isSum == true else {
                    totals.stated.insert(part)
                    continue
                }
                for partner in partners(in: period) {
                    let cell = Cell(partner: partner, direction: part, period: period)
                    guard let entry = entries[cell] else { continue }
                    if entry.value == nil {
                        totals.lacking.append(cell)
                    } else {
                        totals.told.insert(Side(cell))
                    }
                }
            }
        }
        return totals
    }

    /// Whether totals lack trade that is held elsewhere, and that may be more than rounding.
    private func lacks(_ totals: Totals, oneOf isHeld: (Cell) -> Bool) -> Bool {
        let open = totals.lacking.filter(isHeld)
        guard !open.isEmpty else { return false }
        // What a longer record says of a partner limits what the totals lack.
        let limits = open.compactMap { most[$0] }
        guard limits.count == open.count, let limit = limits.sum(), let sum = totals.sum
        else { return true }
        return limit.isNotable(of: sum)
    }
}
