internal import RealModule
import TradeModel

extension ShareDecomposition {
    /// What a change is put down to.
    enum Effect: String, CaseIterable {
        case change, numerator, denominator, partner, others
    }

    /// The change between two ends.
    struct Split {
        /// A total and the partner's part of it.
        struct Parts {
            let partner, others: Amount
            var whole: Amount { partner + others }
            var share: Double { Split.share(partner, others) }
        }

        let from, to: Parts

        func value(_ effect: Effect) -> Double {
            let (p, q) = (from, to)
            switch effect {
            case .change: return q.share - p.share
            case .numerator:
                return 50 * (q.partner.doubleValue - p.partner.doubleValue)
                    * (1 / p.whole.doubleValue + 1 / q.whole.doubleValue)
            case .denominator:
                return 50 * (p.partner.doubleValue + q.partner.doubleValue)
                    * (1 / q.whole.doubleValue - 1 / p.whole.doubleValue)
            case .partner: return q.share - p.share - value(.others)
            case .others:
                let before = Self.share(p.partner, q.others) - p.share
                let after = q.share - Self.share(q.partner, p.others)
                return (before + after) / 2
            }
        }

        func logarithm(_ effect: Effect) -> Double? {
            guard from.partner > .zero, to.partner > .zero else { return nil }
            switch effect {
            case .change: return .log(to.share / from.share)
            case .numerator:
                return .log(to.partner.doubleValue / from.partner.doubleValue)
            case .denominator: return -.log(to.whole.doubleValue / from.whole.doubleValue)
            case .partner, .others: return nil
            }
        }

        /// The share in percent; of a whole that is not above zero it is none.
        private static func share(_ partner: Amount, _ others: Amount) -> Double {
            guard let whole = partner.adding(others) else {
                let sum = partner.doubleValue + others.doubleValue
                return sum > 0 ? 100 * partner.doubleValue / sum : 0
            }
            return Amount.share(partner, of: whole) ?? 0
        }
    }
}
