import TradeModel

/// What the world traded by goods, as the same reporters state it that tell of the subject.
struct WorldGoods {
    /// The flow as the reporters state it.
    let flow: Flow
    let reports: Reports
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
        let flow: Flow = isMirror ? .import : .export
        self.flow = flow
        if source.basis == .reconciled {
            let others = source.records.contains {
                $0.cell.reporter != subject && $0.cell.partner != subject
            }
            guard others else { throw Self.noWorld("they hold trade of \(subject) only") }
            reports = Reports(ofAllPairs: source.records, by: level)
            text = "all pairs of \(source.name)"
        } else {
            let withWorld = source.records.filter {
                $0.cell.partner == .world && $0.cell.flow == flow
                    && (!isMirror || $0.cell.reporter != subject)
            }
            let reports = Reports(withWorld: withWorld, by: level)
            guard reports.areOfOthers(than: subject) else {
                throw Self.noWorld(
                    "no other reporter states its trade with the world by goods of this level:"
                        + " download it with the partner World")
            }
            self.reports = reports
            text =
                "\(flow == .import ? "imports" : "exports") of all reporters from or to the world"
        }
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
        guard let reporters = reports.reporters, flow == .import else { return true }
        return reporters[trade.period, default: []].contains(trade.reporter)
    }

    /// The world's trade in a period by goods, with the rows behind it.
    func sum(in period: TimeSpan) -> Sum {
        chosen(in: period).reduce(into: Sum()) { $0.add($1) }
    }

    /// The sums that make up the world's trade in a period. A sum of shorter periods is compared with
    /// the same sum: each reporter's at the length at which its trade with the subject counts.
    private func chosen(in period: TimeSpan) -> [Sum] {
        let days = period.days
        let years = Year(containing: days.lowerBound)...Year(containing: days.upperBound)
        let within = years.flatMap { reports.placesByYear[$0, default: []] }
            .filter { days.contains($0.period.days) }
        let isStated = within.contains { $0.period == period }
        return Dictionary(grouping: within, by: \.reporter).sorted { $0.key < $1.key }
            .flatMap { _, places -> [Place] in
                if let own = places.first(where: { $0.period == period }) { return [own] }
                let cover = SpanCover(places.map(\.period), over: period)
                guard cover.open == 0 || !isStated else { return [] }
                return places.filter { cover.chosen.contains($0.period) }
                    .sorted { $0.period < $1.period }
            }.compactMap { reports.sums[$0] }
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
