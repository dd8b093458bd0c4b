import TradeModel

/// What the world traded by goods, as the same reporters state it that tell of the subject.
struct WorldGoods {
    /// The reporters with a record of their trade with the world by goods, in each period; nil where
    /// the source lists every pair and the world is their sum.
    private let reporters: [TimeSpan: Set<Partner>]?
    private let flow: Flow
    private let amounts: [TimeSpan: [GoodsGroup: Amount]]
    private let origins: [TimeSpan: [GoodsGroup: [Origin]]]
    let text: String
    private(set) var findings: [Diagnostic] = []

    /// Refuses files in which no one but the subject tells of trade with the world by goods, and values
    /// that are too large to add up.
    init(
        _ source: GoodsSource, _ level: GoodsLevel, of question: TradeQuestion
    ) throws(Refusal) {
        try source.records.requireSum()
        let subject = Partner.country(question.subject)
        let isMirror = source.basis == .mirror
        flow = isMirror ? .import : .export
        var amounts: [TimeSpan: [GoodsGroup: Amount]] = [:]
        var origins: [TimeSpan: [GoodsGroup: [Origin]]] = [:]
        func add(_ group: GoodsGroup, _ record: TradeRecord) {
            guard let value = record.value else { return }
            amounts[record.cell.period, default: [:]][group, default: .zero] += value
            origins[record.cell.period, default: [:]][group, default: []].append(record.origin)
        }
        if source.basis == .reconciled {
            reporters = nil
            text = "all pairs of \(source.name)"
            for record in source.records where record.role != .detail {
                if let group = level.group(of: record.cell.commodity) { add(group, record) }
            }
            let others = source.records.contains {
                $0.cell.reporter != subject && $0.cell.partner != subject
            }
            guard others else { throw Self.noWorld("they hold trade of \(subject) only") }
        } else {
            let flow = flow
            let trees = GoodsTree.grown(
                from: source.records.filter {
                    $0.cell.partner == .world && $0.cell.flow == flow
                        && (!isMirror || $0.cell.reporter != subject)
                })
            var reporters: [TimeSpan: Set<Partner>] = [:]
            for tree in trees {
                let groups = tree.groups(level).records
                guard !groups.isEmpty else { continue }
                reporters[tree.trade.period, default: []].insert(tree.trade.reporter)
                for (group, records) in groups { for record in records { add(group, record) } }
            }
            self.reporters = reporters
            text =
                "\(flow == .import ? "imports" : "exports") of all reporters from or to the world"
            guard reporters.values.contains(where: { !$0.subtracting([subject]).isEmpty }) else {
                throw Self.noWorld(
                    "no other reporter states its trade with the world by goods of this level:"
                        + " download it with the partner World")
            }
        }
        self.amounts = amounts
        self.origins = origins
        findings = leftOut(source, subject)
    }

    private static func noWorld(_ why: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .goodsMissing,
                message: "these files do not tell what the world trades: \(why)"), cause: .usage)
    }

    /// Whether the reporter of a trade tells of the world too; who does not is on neither side.
    func includes(_ trade: GoodsTree.Trade) -> Bool {
        guard let reporters, flow == .import else { return true }
        return reporters[trade.period, default: []].contains(trade.reporter)
    }

    /// The world's trade in a period by goods, with the rows behind it.
    func amounts(
        in period: TimeSpan
    ) -> (amounts: [GoodsGroup: Amount], origins: [GoodsGroup: [Origin]]) {
        if let found = amounts[period] { return (found, origins[period] ?? [:]) }
        // A sum of shorter periods is compared with the same sum.
        let within = amounts.keys.filter { period.days.contains($0.days) }
        return (
            within.reduce(into: [:]) { $0.merge(amounts[$1] ?? [:]) { $0 + $1 } },
            within.reduce(into: [:]) { $0.merge(origins[$1] ?? [:]) { $0 + $1 } }
        )
    }

    private func leftOut(_ source: GoodsSource, _ subject: Partner) -> [Diagnostic] {
        let without = Set(
            source.records.filter { record in
                source.side(record.cell)?.direction == .export
                    && !includes(GoodsTree.Trade(record.cell))
            }.map { "\($0.cell.reporter) \($0.cell.period)" })
        guard !without.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "reporters that tell of \(subject) and not of the world by goods are left"
                    + " out on both sides: \(without.sorted().joined(separator: ", "))")
        ]
    }
}

extension ClosedRange<Day> {
    /// Whether another range lies within.
    fileprivate func contains(_ other: ClosedRange<Day>) -> Bool {
        contains(other.lowerBound) && contains(other.upperBound)
    }
}
