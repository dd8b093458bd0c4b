import Assessment
import TradeModel

extension ScorecardReader {
    /// An order in which each condition comes after those that it asks for (Kahn 1962). Refuses a
    /// circle at a condition in it.
    func order(_ entries: [Scorecard.Entry]) throws(Refusal) -> [Int] {
        let names = Dictionary(
            uniqueKeysWithValues: entries.enumerated().map { ($1.specification.id, $0) })
        let needs = entries.map { entry in
            Set(entry.conditions.flatMap(\.dependencies).compactMap { names[$0] })
        }
        var order: [Int] = []
        var done = Set<Int>()
        while order.count < entries.count {
            let next = entries.indices.filter { !done.contains($0) && needs[$0].isSubset(of: done) }
            guard !next.isEmpty else { throw circle(entries, needs, done) }
            order += next
            done.formUnion(next)
        }
        return order
    }

    private func circle(
        _ entries: [Scorecard.Entry], _ needs: [Set<Int>], _ done: Set<Int>
    ) -> Refusal {
        var trail: [Int] = []
        var current = entries.indices.first { !done.contains($0) } ?? 0
        while !trail.contains(current) {
            trail.append(current)
            current = needs[current].subtracting(done).min() ?? current
        }
        let loop = trail.drop { $0 != current } + [current]
        let entry = entries[current]
        let next = entries[loop.dropFirst().first ?? current].specification.id
        let path = Self.place(current)
        let message =
            "the conditions ask for one another in a circle: "
            + loop.map { entries[$0].specification.id }.joined(separator: " → ")
        let variants = entry.variants.enumerated().map { index, variant in
            (
                [ConfigurationKey(stringValue: "variants"), .init(intValue: index), "when"],
                variant.when
            )
        }
        let own: [([ConfigurationKey], Condition?)] = [
            (["when"], entry.when), (["at-risk"], entry.atRisk), (["applies"], entry.applies),
            (["withdrawn"], entry.withdrawn),
        ]
        for (keys, condition) in own + variants {
            guard let condition, condition.dependencies.contains(next) else { continue }
            return text.fault(
                ConditionFault(column: condition.column(of: next), message: message),
                in: condition.text, at: path + keys)
        }
        return text.fault(message, at: path)
    }
}
