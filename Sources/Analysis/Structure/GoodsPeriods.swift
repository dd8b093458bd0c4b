import TradeModel

/// Trades sorted into periods of one length.
struct GoodsPeriods {
    /// The trades of one period.
    struct Slot {
        let period: TimeSpan
        /// In order: those of the period itself, or of shorter ones in it.
        let trees: [GoodsTree]
        /// How many months of the period have no record, of sides that have records of others.
        let open: [GoodsTree.Side: Int]
        /// The records of longer periods that alone tell of their sides' trade in this one.
        let longer: [GoodsTree]
    }

    /// The length of the periods.
    let frequency: Frequency

    /// In order.
    let slots: [Slot]
    private(set) var findings: [Diagnostic] = []

    /// Takes trades of the length asked for, or the longest there is. Of a side that has none of that
    /// length in a period, takes those of shorter ones in it, and counts its months that are without
    /// any: another side's records of the month tell nothing of this one. A period of which no side has
    /// all months is left out. Sides that tell of a period in a longer one alone stand beside it.
    init(
        _ asked: Frequency?, _ trees: [GoodsTree], of subject: Country
    ) throws(Refusal) {
        let frequency = asked ?? trees.map(\.trade.period.frequency).max() ?? .annual
        self.frequency = frequency
        let usable = trees.filter { $0.trade.period.frequency <= frequency }
        if usable.isEmpty, let shortest = trees.map(\.trade.period.frequency).min() {
            throw .noGoods(of: subject, frequency, shortest: shortest)
        }
        let line = PeriodLine(frequency: frequency)
        let grouped = Dictionary(grouping: usable) { tree in
            let time = tree.trade.period
            return time.frequency == frequency
                ? time : line.period(of: time.days.lowerBound)
        }
        let sides = LongSide.all(of: trees, than: frequency)
        let all = grouped.sorted { $0.key < $1.key }.map { period, trees in
            Self.slot(period, trees, sides.compactMap { $0.tree(around: period.days) })
        }
        slots = all.filter { !$0.isOpen }
        if !usable.isEmpty, !usable.contains(where: { $0.trade.period.frequency == frequency }) {
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(frequency.rawValue) values are sums of shorter periods"))
        }
        let open = all.filter(\.isOpen).map(\.period.description)
        if !open.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "left out, for a month of theirs has no record:"
                        + " \(open.joined(separator: ", "))"))
        }
        findings += line.gapFindings(
            among: all.map(\.period),
            beside: trees.filter { $0.value != nil }.map(\.trade.period))
    }

    private static func slot(
        _ period: TimeSpan, _ trees: [GoodsTree], _ longer: [GoodsTree]
    ) -> Slot {
        let covers = Dictionary(grouping: trees, by: \.trade.side).mapValues { trees in
            let times = trees.map(\.trade.period)
            return SpanCover(times.contains(period) ? [period] : times, over: period)
        }
        return Slot(
            period: period,
            trees: trees.filter {
                covers[$0.trade.side]?.chosen.contains($0.trade.period) ?? false
            },
            open: covers.mapValues(\.open).filter { $0.value > 0 }, longer: longer)
    }

    /// A side with records of longer periods than those asked for.
    private struct LongSide {
        private let records: LongerRecords
        private let trees: [TimeSpan: GoodsTree]

        static func all(of trees: [GoodsTree], than frequency: Frequency) -> [LongSide] {
            let long = Set(
                trees.filter { $0.trade.period.frequency > frequency }.map(\.trade.side))
            guard !long.isEmpty else { return [] }
            return Dictionary(grouping: trees, by: \.trade.side).compactMap { side, trees in
                guard long.contains(side) else { return nil }
                return LongSide(
                    records: LongerRecords(
                        trees.map { LongerRecords.Record($0.trade.period, $0.value) },
                        than: frequency),
                    trees: Dictionary(trees.map { ($0.trade.period, $0) }) { first, _ in first })
            }
        }

        func tree(around days: ClosedRange<Day>) -> GoodsTree? {
            records.around(days).flatMap { trees[$0] }
        }
    }
}

extension GoodsPeriods.Slot {
    /// Whether no side has all months.
    fileprivate var isOpen: Bool { trees.allSatisfy { open[$0.trade.side] != nil } }
}

extension Refusal {
    /// Nothing is told of a subject's goods in periods of a length, nor in shorter ones.
    ///
    /// - Parameter shortest: the shortest that is told of; nil where none is.
    static func noGoods(
        of subject: Country, _ frequency: Frequency, shortest: Frequency?
    ) -> Refusal {
        let advice = shortest.map {
            "; the shortest are \($0.rawValue): ask for --by \($0.noun)"
        }
        return Refusal(
            Diagnostic(
                .error, .noSubjectRows,
                message: "these files have no \(frequency.rawValue) values of \(subject) by"
                    + " goods, nor shorter ones" + (advice ?? "")), cause: .usage)
    }
}
