import TradeModel

extension ConfusionEvidence {
    /// What the evidence says of one flow, signal by signal.
    func readings(_ side: ReportedTrade.Side) -> [ConfusionSignal: ConfusionSignal.Reading] {
        Dictionary(
            uniqueKeysWithValues: ConfusionSignal.allCases.map { ($0, reading($0, side)) })
    }

    private func reading(
        _ signal: ConfusionSignal, _ side: ReportedTrade.Side
    ) -> ConfusionSignal.Reading {
        switch signal {
        case .profile: profile(side)
        case .infeasible: infeasible(side)
        case .jump: jump(side)
        case .isolated: isolated(side)
        case .banned: banned(side)
        case .dip: dip(side)
        case .unitValue: unitValue(side)
        }
    }

    /// More than 0.3 closer to the reporter's trade with the sibling than to what the reference
    /// reporter trades with the subject, by the cosine of chapters.
    private func profile(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        guard let own = chapters(side), let sibling = chapters(side.with(question.sibling)),
            let reference = chapters(side.of(question.reference)),
            let near = own.cosine(to: sibling), let far = own.cosine(to: reference)
        else { return .init() }
        return .init(
            isSet: near - far > 0.3, number: near - far,
            origins: own.origins + sibling.origins + reference.origins)
    }

    /// More than a fifth of the value. What is not told apart may be anything.
    private func infeasible(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        let wanted = question.goods(.infeasible, side.flow.mirrored, side.period)
        guard !wanted.isEmpty, let goods = details(side), let told = told(side), told.value > 0
        else { return .init() }
        let whole = told.value
        let found = goods.value(among: wanted)
        let open = found.possible + max(0, whole - goods.total)
        let share = 100 * found.certain / max(whole, goods.total)
        let most = 100 * (found.certain + open) / max(whole, goods.total)
        let isSet: Bool? = share > 20 ? true : most <= 20 ? false : nil
        return .init(
            isSet: isSet, number: isSet == nil ? nil : share, origins: goods.origins + told.origins)
    }

    /// More than ten times the median of the three years on each side, and more than a million
    /// dollars; two years around it at least must be known.
    private func jump(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        let around = [-3, -2, -1, 1, 2, 3].compactMap { told(side, later: $0) }
        guard around.count >= 2, let median = Median.of(around.map(\.value)),
            let now = told(side)
        else { return .init() }
        return .init(
            isSet: now.value > 10 * median && now.value > 1e6, number: median,
            origins: now.origins + around.flatMap(\.origins))
    }

    /// Nothing in the year before nor in the year after, both of which the reporter tells of.
    private func isolated(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        guard let before = told(side, later: -1), let after = told(side, later: 1),
            let now = told(side)
        else { return .init() }
        let beside = before.value + after.value
        return .init(
            isSet: now.value > 0 && beside == 0, number: beside,
            origins: now.origins + before.origins + after.origins)
    }

    /// Goods under a ban that held all year, of a reporter that keeps to it.
    private func banned(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        guard question.rules.contains(where: { $0.kind == .enforcer }) else { return .init() }
        let wanted = question.goods(.banned, side.flow.mirrored, side.period)
        guard !wanted.isEmpty, question.enforces(side.reporter, side.period) else {
            return .init(isSet: false)
        }
        guard let goods = details(side), let told = told(side) else { return .init() }
        let (found, whole) = (goods.value(among: wanted), told.value)
        let origins = goods.origins + told.origins
        if found.certain > 0 {
            return .init(isSet: true, number: found.certain, origins: origins)
        }
        // A thousandth of the value is rounding of the records.
        let isOpen = found.possible > 0 || whole - goods.total > 0.001 * whole
        return isOpen ? .init() : .init(isSet: false, number: 0, origins: origins)
    }

    /// The reporter's trade with the sibling falls on the year before by three quarters to five
    /// quarters of what its trade with the subject rises.
    private func dip(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        let other = side.with(question.sibling)
        guard let now = told(side), let before = told(side, later: -1),
            let sibling = told(other), let earlier = told(other, later: -1)
        else { return .init() }
        let origins = [now, before, sibling, earlier].flatMap(\.origins)
        guard now.value > before.value else { return .init(isSet: false, origins: origins) }
        let ratio = (earlier.value - sibling.value) / (now.value - before.value)
        return .init(isSet: 0.75...1.25 ~= ratio, number: ratio, origins: origins)
    }

    /// The median ratio of dollars a kilogram over the subheadings that the reporter trades with both
    /// is within a tenth of one.
    private func unitValue(_ side: ReportedTrade.Side) -> ConfusionSignal.Reading {
        let sibling = side.with(question.sibling)
        let (own, other) = (prices(side), prices(sibling))
        guard
            let ratio = Median.of(
                own.compactMap { goods, price in other[goods].map { price / $0 } })
        else { return .init() }
        return .init(
            isSet: 0.9...1.1 ~= ratio, number: ratio,
            origins: origins(ofPrices: side) + origins(ofPrices: sibling))
    }
}
