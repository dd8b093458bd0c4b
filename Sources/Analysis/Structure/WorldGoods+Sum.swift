import TradeModel

extension WorldGoods {
    /// What trade with the world comes to by goods.
    struct Sum {
        private(set) var amounts: [GoodsGroup: Amount] = [:]
        private(set) var origins: [GoodsGroup: [Origin]] = [:]
        /// What stated totals hold beyond the goods that are told.
        private(set) var unspecified = Amount.zero
        /// The rows of stated totals, and of coarser goods, that hold it.
        private(set) var wholeOrigins: [Origin] = []
        /// Whether every reporter states the total of all goods.
        private(set) var isStated = true
        /// How many records have no usable value.
        private(set) var missing = 0

        /// All of it, which shares are taken of: what is told by goods, and what is not.
        var total: Amount { amounts.values.reduce(.zero, +) + unspecified }

        mutating func add(_ record: TradeRecord, _ group: GoodsGroup) {
            guard let value = record.value else {
                missing += 1
                return
            }
            amounts[group, default: .zero] += value
            origins[group, default: []].append(record.origin)
        }

        /// Adds what one reporter's coarser records hold beyond the finer ones, be it nothing.
        ///
        /// - Parameter total: its record of all goods; nil where it has none with a value.
        mutating func addRest(of groups: GoodsTree.Groups, total: TradeRecord?) {
            unspecified += groups.unspecified
            wholeOrigins += groups.unspecifiedRecords.map(\.origin)
            if let total { wholeOrigins.append(total.origin) }
            isStated = isStated && total != nil
        }

        mutating func add(_ other: Sum) {
            amounts.merge(other.amounts) { $0 + $1 }
            origins.merge(other.origins) { $0 + $1 }
            unspecified += other.unspecified
            wholeOrigins += other.wholeOrigins
            isStated = isStated && other.isStated
            missing += other.missing
        }
    }
}
