import TradeModel

/// The price level of each period, of a base of 1.
struct PriceLevels {
    /// One period's.
    struct Level {
        let fisher, laspeyres, paasche, volume: Double
        let matched: Int
        let comparedWith: String
        /// What the goods that were compared come to, in percent of all, in either period.
        let coverage: (base: Double?, current: Double?)
        /// Which baskets it is computed of: its own, that of the base, in a chain those between.
        let baskets: [Int]
    }

    private var levels: [Level?]
    private(set) var findings: [Diagnostic] = []

    subscript(index: Int) -> Level? { levels[index] }

    init(_ baskets: [PricedBasket], start: Int, link: PriceIndex.Link, acrossRevisions: Bool) {
        levels = Array(repeating: nil, count: baskets.count)
        var split: [String] = []
        func compare(_ base: PricedBasket, _ current: PricedBasket) -> PriceRelatives? {
            guard acrossRevisions || base.revisions == current.revisions else {
                split.append(current.period.description)
                return nil
            }
            return PriceRelatives(base: base.goods, current: current.goods)
        }
        // From the base onwards, and then back from it.
        let order = Array(start..<baskets.count) + (0..<start).reversed()
        for index in order {
            let other: Int
            switch link {
            case .fixed: other = start
            case .chain: other = index == start ? start : index > start ? index - 1 : index + 1
            }
            let isBack = link == .chain && index < start
            let pair = isBack ? (index, other) : (other, index)
            let before = index == other ? nil : levels[other]
            guard index == other || link == .fixed || before != nil,
                let step = compare(baskets[pair.0], baskets[pair.1])
            else { continue }
            // A time of several periods is compared by the volume of one of them.
            let volume =
                step.volume * Double(baskets[pair.0].period.length)
                / Double(baskets[pair.1].period.length)
            let covers = Self.coverage(step, baskets[pair.0], baskets[pair.1])
            func level(_ factor: Double, on earlier: Double?) -> Double {
                let earlier = link == .chain ? earlier ?? 1 : 1
                return isBack ? earlier / factor : earlier * factor
            }
            let found = Level(
                fisher: level(step.fisher, on: before?.fisher),
                laspeyres: level(step.laspeyres, on: before?.laspeyres),
                paasche: level(step.paasche, on: before?.paasche),
                volume: level(volume, on: before?.volume), matched: step.matched,
                comparedWith: baskets[other].period.description,
                coverage: isBack ? (covers.current, covers.base) : covers,
                baskets: link == .chain
                    ? Array(min(start, index)...max(start, index)) : [start, index])
            let numbers = [found.fisher, found.laspeyres, found.paasche, found.volume]
            if numbers.allSatisfy(\.isFinite) { levels[index] = found }
        }
        findings = Self.findings(baskets, levels, split)
    }

    private static func coverage(
        _ step: PriceRelatives, _ base: PricedBasket, _ current: PricedBasket
    ) -> (base: Double?, current: Double?) {
        (
            base.total > 0 ? 100 * step.values.base / base.total : nil,
            current.total > 0 ? 100 * step.values.current / current.total : nil
        )
    }

    private static func findings(
        _ baskets: [PricedBasket], _ levels: [Level?], _ split: [String]
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if !split.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .mixedRevisions,
                    message: "no prices are compared between editions of the goods' code, so that"
                        + " there is none for \(split.joined(separator: ", "));"
                        + " --revision any takes codes of all editions as the same"))
        }
        let missing = zip(baskets, levels).filter { $1 == nil }.map(\.0.period.description)
            .filter { !split.contains($0) }
        if !missing.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .missingValue,
                    message: "no goods with a price in both periods compared, or a link before is"
                        + " missing: \(missing.joined(separator: ", "))"))
        }
        return findings
    }
}
