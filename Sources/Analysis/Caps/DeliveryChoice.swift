import TradeModel

/// The deliveries that count over some days, of reporters that report by themselves and jointly.
///
/// Of each reporter's trade a day counts once: in a joint report, or in the reporter's own. Among all
/// choices that hold to this the one with the largest sum is taken, since what is reported is a lower
/// bound either way; of equal sums the one that tells of more days.
struct DeliveryChoice {
    /// What counts, by reporter.
    private(set) var told: [String: Told] = [:]

    /// What one reporter told, without overlap and in time order, with its sum.
    struct Told {
        private(set) var cells: [Delivery]
        /// What is added up: the cells, or one that states what all of them come to.
        private(set) var counted: [Delivery]
        /// Nil where an amount of it, or their sum, is too large to be held exactly.
        private var exact: Amount?
        /// What the same comes to in doubles.
        private var nearest: Double

        /// The sum: exact before it is rounded where it can be, so that tenths add up to one.
        var amount: Double { exact?.doubleValue ?? nearest }

        init(_ cells: [Delivery] = [], counting counted: [Delivery] = []) {
            self.cells = cells
            self.counted = counted
            let amounts = counted.compactMap { Amount($0.amount.value) }
            exact = amounts.count == counted.count ? amounts.sum() : nil
            nearest = counted.reduce(0) { $0 + $1.amount.value }
        }

        /// Adds what the reporter told of days behind these.
        mutating func append(_ more: Told) {
            cells += more.cells
            counted += more.counted
            exact = exact.flatMap { sum in more.exact.flatMap { sum.adding($0) } }
            nearest += more.nearest
        }
    }

    /// The sum, always added up in the same order.
    var amount: Double {
        told.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.amount }
    }

    /// The days told of, those of a joint report for each who joined in it.
    private var days: Int {
        told.reduce(0) { sum, item in
            let members = item.key.split(separator: "+").count
            return item.value.cells.reduce(sum) { $0 + $1.days.count * members }
        }
    }

    private func isLess(than other: DeliveryChoice) -> Bool {
        (amount, days) < (other.amount, other.days)
    }

    private mutating func add(_ other: DeliveryChoice) {
        for (reporter, more) in other.told {
            told[reporter, default: Told()].append(more)
        }
    }

    private init() {}

    /// One reporter's deliveries within the days: the sum is the one that it states for all of them
    /// where there is one, else that of the deliveries.
    private init(of reporter: String, _ rows: [Delivery], over days: ClosedRange<Day>) {
        let rows = rows.filter { days.contains($0.days) }
        let cells = Delivery.cover(rows)
        guard let first = cells.first else { return }
        let whole =
            first.convertedFrom == nil
            ? rows.first { $0.days == days && $0.convertedFrom == nil } : nil
        told[reporter] = Told(cells, counting: whole.map { [$0] } ?? cells)
    }

    /// Chooses among deliveries by their reporters. Takes O(k²) choices of the gaps between the k
    /// deliveries of each joint reporter.
    init(_ rows: [String: [Delivery]], over days: ClosedRange<Day>) {
        let joint = rows.keys.filter(Delivery.isJoint).max { a, b in
            (Delivery.members(a)?.count ?? .max, b) < (Delivery.members(b)?.count ?? .max, a)
        }
        guard let joint else {
            for (reporter, rows) in rows {
                add(DeliveryChoice(of: reporter, rows, over: days))
            }
            return
        }
        let others = rows.filter { $0.key != joint }
        let within = others.filter { Delivery.speaks(joint, for: $0.key) }
        let alone = DeliveryChoice(of: joint, rows[joint, default: []], over: days)
        let cells = alone.told[joint]?.cells ?? []
        // Chains of joint deliveries, each with the best of the others in the gaps before it.
        var chains: [(choice: DeliveryChoice, next: Day)] = [(DeliveryChoice(), days.lowerBound)]
        for cell in cells {
            let best = chains.map { chain in
                chain.choice.adding(within, from: chain.next, before: cell.days.lowerBound)
            }.reduce(into: DeliveryChoice()) { if $0.isLess(than: $1) { $0 = $1 } }
            var taken = best
            taken.told[joint, default: Told()].append(Told([cell], counting: [cell]))
            chains.append((taken, cell.days.upperBound.advanced(by: 1)))
        }
        let after = days.upperBound.advanced(by: 1)
        for chain in chains {
            let whole = chain.choice.adding(within, from: chain.next, before: after)
            if isLess(than: whole) { self = whole }
        }
        if !alone.isLess(than: self) { self = alone }
        add(
            DeliveryChoice(
                others.filter { !Delivery.speaks(joint, for: $0.key) }, over: days))
    }

    private func adding(
        _ rows: [String: [Delivery]], from first: Day, before next: Day
    ) -> DeliveryChoice {
        guard first < next else { return self }
        var sum = self
        sum.add(DeliveryChoice(rows, over: first...next.advanced(by: -1)))
        return sum
    }
}
