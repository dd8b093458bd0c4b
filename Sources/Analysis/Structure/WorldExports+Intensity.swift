import TradeModel

extension WorldExports {
    /// The index of one period with what it is made of.
    struct Cell {
        var flow, exports, partnerImports, worldImports: Amount?
        var n = 0
        var missing = 0
        /// How many reporters state their trade with the world.
        var reporters = 0
        /// Whether no reporter tells what it exports to the subject, so that the subject's own imports
        /// cannot be taken from the world's.
        var lacksOwnImports = false
        var origins: [Origin] = []

        /// The partner's share in the subject's exports.
        var share: Double? { Self.ratio(flow, exports) }
        /// The partner's share in the world's imports without the subject's own.
        var worldShare: Double? { Self.ratio(partnerImports, worldImports) }

        var index: Double? {
            guard let share, let worldShare, worldShare > 0 else { return nil }
            return share / worldShare
        }

        private static func ratio(_ part: Amount?, _ whole: Amount?) -> Double? {
            guard let part, let whole, whole > .zero else { return nil }
            return part.doubleValue / whole.doubleValue
        }
    }

    /// Takes O(n) time in the number of flows.
    func intensity(of subject: Partner, with partner: Partner, in period: TimeSpan) -> Cell {
        var cell = Cell()
        let known = reporters[period, default: []]
        // A sum that nothing goes into is no zero.
        let none = TradeEntry(value: listsEveryFlow ? Amount.zero : nil)
        var sums = (exports: none, partner: none, world: none)
        for (pair, entry) in flows.sorted(by: { $0.value.firstLine < $1.value.firstLine })
        where pair.period == period {
            let reporter = basis == .mirror ? pair.importer : pair.exporter
            guard basis == .reconciled || known.contains(reporter) else { continue }
            let isWorld = pair.exporter == .world || pair.importer == .world
            if isWorld || basis == .reconciled { cell.n += entry.n }
            // What the subject exports: the sum over importers, or its own total.
            if pair.exporter == subject, basis == .direct ? isWorld : pair.importer != subject {
                sums.exports.accumulate(entry)
            }
            // What the partner imports: its own total, or the sum over exporters.
            if pair.importer == partner, basis == .mirror ? isWorld : pair.exporter != partner {
                sums.partner.accumulate(entry)
            }
            // What everybody but the subject imports.
            let isTotal = basis == .reconciled ? !isWorld : isWorld
            if isTotal, pair.importer != subject { sums.world.accumulate(entry) }
        }
        if basis == .direct {
            let own = known.compactMap { flow($0, subject, period) }
            for entry in own {
                sums.world.value = entry.value.flatMap { sums.world.value?.subtracting($0) }
                sums.world.missing += entry.missing
                sums.world.origins += entry.origins
            }
            // Of a lone reporter the index is 1 whatever the world is, and is said to be.
            cell.lacksOwnImports = own.isEmpty && known.count > 1
            if cell.lacksOwnImports { sums.world.value = nil }
        }
        let reporter = basis == .mirror ? partner : subject
        let isTold = basis == .reconciled || known.contains(reporter)
        let told = isTold ? flow(subject, partner, period) : nil
        cell.flow = told?.value
        cell.exports = sums.exports.value
        cell.partnerImports = sums.partner.value
        cell.worldImports = sums.world.value
        cell.reporters = known.count
        cell.missing =
            sums.exports.missing + sums.partner.missing + sums.world.missing
            + (told?.value == nil ? 1 : 0) + (cell.lacksOwnImports ? 1 : 0)
        cell.origins =
            sums.exports.origins + sums.partner.origins + sums.world.origins
            + (told?.origins ?? [])
        return cell
    }
}

extension TradeEntry {
    /// By which sums keep one order.
    fileprivate var firstLine: Int { origins.map(\.line).min() ?? 0 }
}
