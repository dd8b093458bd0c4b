import TradeModel

extension GoodsTree {
    /// A trade's records by groups of goods, none of them part of another.
    struct Groups {
        /// The records of each group.
        var records: [GoodsGroup: [TradeRecord]] = [:]
        /// What coarser records hold beyond the finer ones beneath them.
        var unspecified = Amount.zero
        /// The coarser records that hold it, or have no usable value.
        var unspecifiedRecords: [TradeRecord] = []
        /// How many records have no usable value.
        var missing = 0
        /// How many of these no coarser record with a value holds, so that the whole lacks them.
        var lacking = 0
        /// Whether finer records come to more than a coarser one that they are part of.
        var isExceeded = false
    }

    /// Divides the trade among the groups of a level. A part of a coarser record that no finer one
    /// tells is not specified, however small.
    func groups(_ level: GoodsLevel) -> Groups {
        var groups = Groups()
        for root in roots { Self.divide(root, level, isHeld: false, into: &groups) }
        return groups
    }

    /// The value of the record of all goods; nil where the table has none, or none that is usable.
    var total: Amount? {
        guard let root = roots.first, root.code == .total else { return nil }
        return root.record.value
    }

    /// What all of it comes to, as far as its records have values; nil where none has one, or it is too
    /// large to hold.
    var value: Amount? {
        let values = roots.compactMap(\.record.value)
        return values.isEmpty ? nil : values.sum()
    }

    /// Divides a record and its parts; it is held where a coarser one has a value.
    private static func divide(
        _ node: Node, _ level: GoodsLevel, isHeld: Bool, into groups: inout Groups
    ) {
        if node.record.value == nil {
            groups.missing += 1
            if !isHeld { groups.lacking += 1 }
        }
        if let group = level.group(of: node.code) {
            groups.records[group, default: []].append(node.record)
            return
        }
        for part in node.parts {
            divide(part, level, isHeld: isHeld || node.record.value != nil, into: &groups)
        }
        guard let whole = node.record.value else { return }
        let sum = node.parts.compactMap(\.record.value).reduce(Amount.zero, +)
        if sum < whole {
            groups.unspecified += whole - sum
            groups.unspecifiedRecords.append(node.record)
        } else if (sum - whole).isNotable(of: whole) {
            groups.isExceeded = true
        }
    }
}
