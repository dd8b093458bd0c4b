import TradeModel

/// What the world traded by goods, as the same reporters state it that tell of the subject.
struct WorldGoods {
    /// The reporters with a record of their trade with the world by goods, in each period; nil where
    /// the source lists every pair and the world is their sum.
    private let reporters: [TimeSpan: Set<Partner>]?
    /// The flow as they report it.
    let flow: Flow
    private let sums: [Place: Sum]
    /// What each reporter tells of trade with the world by goods, at any time.
    let told: [Partner: [LongerRecords.Record]]
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
        var sums: [Place: Sum] = [:]
        let isOne = source.basis == .reconciled
        func add(_ group: GoodsGroup, _ record: TradeRecord) {
            let place = Place(
                reporter: isOne ? .world : record.cell.reporter, period: record.cell.period)
            sums[place, default: Sum()].add(record, group)
        }
        if isOne {
            reporters = nil
            told = [:]
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
            var told: [Partner: [LongerRecords.Record]] = [:]
            for tree in trees {
                let groups = tree.groups(level)
                guard !groups.records.isEmpty else { continue }
                let trade = tree.trade
                reporters[trade.period, default: []].insert(trade.reporter)
                told[trade.reporter, default: []].append(
                    LongerRecords.Record(trade.period, tree.value))
                for (group, records) in groups.records {
                    for record in records { add(group, record) }
                }
                let place = Place(reporter: trade.reporter, period: trade.period)
                let total = tree.total == nil ? nil : tree.roots.first?.record
                sums[place, default: Sum()].addRest(of: groups, total: total)
            }
            self.reporters = reporters
            self.told = told
            text =
                "\(flow == .import ? "imports" : "exports") of all reporters from or to the world"
            guard reporters.values.contains(where: { !$0.subtracting([subject]).isEmpty }) else {
                throw Self.noWorld(
                    "no other reporter states its trade with the world by goods of this level:"
                        + " download it with the partner World")
            }
        }
        self.sums = sums
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
    func sum(in period: TimeSpan) -> Sum {
        chosen(in: period).reduce(into: Sum()) { $0.add($1) }
    }

    /// The sums that make up the world's trade in a period. A sum of shorter periods is compared with
    /// the same sum: each reporter's at the length at which its trade with the subject counts.
    private func chosen(in period: TimeSpan) -> [Sum] {
        let within = sums.filter { period.days.contains($0.key.period.days) }
        let isStated = within.keys.contains { $0.period == period }
        return Dictionary(grouping: within, by: \.key.reporter).sorted { $0.key < $1.key }
            .flatMap { _, found -> [Sum] in
                if let own = found.first(where: { $0.key.period == period }) { return [own.value] }
                let cover = SpanCover(found.map(\.key.period), over: period)
                guard cover.open == 0 || !isStated else { return [] }
                return found.filter { cover.chosen.contains($0.key.period) }
                    .sorted { $0.key.period < $1.key.period }.map(\.value)
            }
    }

    /// One reporter's trade with the world in one period; all reporters' where the source lists every
    /// pair.
    private struct Place: Hashable {
        let reporter: Partner
        let period: TimeSpan
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
