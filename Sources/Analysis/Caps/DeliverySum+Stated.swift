import TradeModel

extension DeliverySum {
    /// Where a report states what its parts come to and they add up to something else,
    /// `CHN 2019: 510000 barrels (line 14), its parts 480000`.
    var contradictions: [String] {
        let stated = Set(stated.map(\.origin))
        return parts.flatMap { part in
            part.counted.filter { stated.contains($0.origin) }.compactMap { whole in
                let cells = part.cells.filter {
                    whole.days.contains($0.days.lowerBound)
                        && whole.days.contains($0.days.upperBound)
                }
                let sum = DeliveryChoice.Told(cells, counting: cells).amount
                // Values that are scaled to a unit are seldom exact.
                guard abs(sum - whole.amount.value) > 1e-9 * abs(sum) else { return nil }
                return "\(whole.text), its parts \(sum.plainDescription)"
            }
        }
    }
}
