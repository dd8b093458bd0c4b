import TradeModel

extension WorldExports {
    /// The index of one period with what it is made of.
    struct Cell {
        let flow, exports, partnerImports, worldImports: Amount?
        let n: Int
        let missing: Int
        /// How many reporters state their trade with the world.
        let reporters: Int
        /// Whether no reporter tells what it exports to the subject, so that the subject's own imports
        /// cannot be taken from the world's.
        let lacksOwnImports: Bool
        let origins: [Origin]

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

    /// Takes O(n) time in the number of the period's flows.
    func intensity(of subject: Partner, with partner: Partner, in period: TimeSpan) -> Cell {
        let known = reporters[period, default: []]
        var sums = sums(of: subject, with: partner, in: period)
        var lacksOwnImports = false
        if basis == .direct {
            let own = known.compactMap { flow($0, subject, period) }
            for entry in own { sums.world.leaveOut(entry) }
            // Of a lone reporter the index is 1 whatever the world is, and is said to be.
            lacksOwnImports = own.isEmpty && known.count > 1
            if lacksOwnImports { sums.world.value = nil }
        }
        let reporter = basis == .mirror ? partner : subject
        let isTold = basis == .reconciled || known.contains(reporter)
        let told = isTold ? flow(subject, partner, period) : nil
        let missing =
            sums.exports.missing + sums.partner.missing + sums.world.missing
            + (told?.value == nil ? 1 : 0) + (lacksOwnImports ? 1 : 0)
        let origins =
            sums.exports.origins + sums.partner.origins + sums.world.origins
            + (told?.origins ?? [])
        return Cell(
            flow: told?.value, exports: sums.exports.value, partnerImports: sums.partner.value,
            worldImports: sums.world.value, n: sums.n, missing: missing, reporters: known.count,
            lacksOwnImports: lacksOwnImports, origins: origins)
    }

    /// What the flows of a period come to.
    private struct Sums {
        /// What the subject exports: the sum over importers, or its own total.
        var exports: TradeEntry
        /// What the partner imports: its own total, or the sum over exporters.
        var partner: TradeEntry
        /// What everybody but the subject imports.
        var world: TradeEntry
        /// How many records tell of the world's trade.
        var n = 0
    }

    private func sums(
        of subject: Partner, with partner: Partner, in period: TimeSpan
    ) -> Sums {
        let known = reporters[period, default: []]
        // A sum that nothing goes into is no zero.
        let none = TradeEntry(value: listsEveryFlow ? Amount.zero : nil)
        var sums = Sums(exports: none, partner: none, world: none)
        for (pair, entry) in flowsByPeriod[period, default: []] {
            let reporter = basis == .mirror ? pair.importer : pair.exporter
            guard basis == .reconciled || known.contains(reporter) else { continue }
            let isWorld = pair.exporter == .world || pair.importer == .world
            if isWorld || basis == .reconciled { sums.n += entry.n }
            if pair.exporter == subject, basis == .direct ? isWorld : pair.importer != subject {
                sums.exports.accumulate(entry)
            }
            if pair.importer == partner, basis == .mirror ? isWorld : pair.exporter != partner {
                sums.partner.accumulate(entry)
            }
            let isTotal = basis == .reconciled ? !isWorld : isWorld
            if isTotal, pair.importer != subject { sums.world.accumulate(entry) }
        }
        return sums
    }
}

extension TradeEntry {
    /// Takes a part away; missing when either is.
    fileprivate mutating func leaveOut(_ part: TradeEntry) {
        value = part.value.flatMap { value?.subtracting($0) }
        missing += part.missing
        origins += part.origins
    }
}
