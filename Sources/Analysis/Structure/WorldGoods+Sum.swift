import TradeModel

extension WorldGoods {
    /// What trade with the world comes to by goods.
    struct Sum {
        private(set) var amounts: [GoodsGroup: Amount] = [:]
        private(set) var origins: [GoodsGroup: [Origin]] = [:]
        /// What stated totals hold beyond the goods that are told.
        private(set) var unspecified = Amount.zero
        /// The rows that hold it.
        private(set) var unspecifiedOrigins: [Origin] = []
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

        /// Adds what one reporter's coarser records hold beyond the finer ones.
        mutating func addRest(of groups: GoodsTree.Groups, isStated: Bool) {
            unspecified += groups.unspecified
            unspecifiedOrigins += groups.unspecifiedRecords.map(\.origin)
            self.isStated = self.isStated && isStated
        }

        mutating func add(_ other: Sum) {
            amounts.merge(other.amounts) { $0 + $1 }
            origins.merge(other.origins) { $0 + $1 }
            unspecified += other.unspecified
            unspecifiedOrigins += other.unspecifiedOrigins
            isStated = isStated && other.isStated
            missing += other.missing
        }
    }
}
