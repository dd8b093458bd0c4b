import TradeModel

extension WorldGoods {
    /// One reporter's trade with the world in one period; all reporters' where the source lists every
    /// pair.
    struct Place: Hashable {
        let reporter: Partner
        let period: TimeSpan
    }

    /// What is told of trade with the world by goods, and by whom.
    struct Reports {
        private(set) var sums: [Place: Sum] = [:]
        /// Whose sums there are, by the year in which their periods begin.
        private(set) var placesByYear: [Year: [Place]] = [:]
        /// The reporters with a record of their trade with the world by goods, in each period; nil where
        /// the source lists every pair and the world is their sum.
        private(set) var reporters: [TimeSpan: Set<Partner>]?
        /// What each reporter tells of trade with the world by goods, at any time.
        private(set) var told: [Partner: [LongerRecords.Record]] = [:]

        /// Adds up the records of a source that lists every pair, each once.
        init(ofAllPairs records: [TradeRecord], by level: GoodsLevel) {
            for record in records where record.role != .detail {
                guard let group = level.group(of: record.cell.commodity) else { continue }
                let place = Place(reporter: .world, period: record.cell.period)
                sums[place, default: Sum()].add(record, group)
            }
            placesByYear = Self.byYear(sums.keys)
        }

        /// Adds up what each reporter tells of its trade with the world, nothing to its own parts.
        init(withWorld records: [TradeRecord], by level: GoodsLevel) {
            var reporters: [TimeSpan: Set<Partner>] = [:]
            for tree in GoodsTree.grown(from: records) {
                let groups = tree.groups(level)
                guard !groups.records.isEmpty else { continue }
                let trade = tree.trade
                reporters[trade.period, default: []].insert(trade.reporter)
                told[trade.reporter, default: []].append(
                    LongerRecords.Record(trade.period, tree.value))
                var sum = Sum()
                for (group, records) in groups.records {
                    for record in records { sum.add(record, group) }
                }
                let total = tree.total == nil ? nil : tree.roots.first?.record
                sum.addRest(of: groups, total: total)
                sums[Place(reporter: trade.reporter, period: trade.period)] = sum
            }
            self.reporters = reporters
            placesByYear = Self.byYear(sums.keys)
        }

        private static func byYear(_ places: some Sequence<Place>) -> [Year: [Place]] {
            Dictionary(grouping: places) { Year(containing: $0.period.days.lowerBound) }
        }

        /// Whether anyone but the subject is among the reporters.
        func areOfOthers(than subject: Partner) -> Bool {
            reporters?.values.contains { !$0.subtracting([subject]).isEmpty } ?? false
        }
    }
}
