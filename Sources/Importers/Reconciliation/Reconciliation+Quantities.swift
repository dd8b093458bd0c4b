import TradeModel

extension Reconciliation {
    /// The quantity that records of one cell and one value tell together. Where they contradict each
    /// other on it, it is unknown, whatever their order, and the value stays.
    static func quantity(
        of records: [TradeRecord], _ files: inout [ImportedFile]
    ) -> GoodsQuantity {
        let weights = Set(records.compactMap(\.quantity.netWeight))
        let others = Set(records.compactMap(\.quantity.supplementary))
        let estimated = records.contains { $0.quantity.isWeightEstimated }
        if weights.count > 1 || others.count > 1, let last = records.last {
            files[last.origin.file].diagnostics.append(
                Diagnostic(
                    .warning, .unusableQuantity, path: files[last.origin.file].path,
                    line: last.origin.line,
                    message: "records of one trade have the same value and different quantities;"
                        + " the value counts, the quantity is unknown"))
        }
        return GoodsQuantity(
            netWeight: weights.count == 1 ? weights.first : nil, isWeightEstimated: estimated,
            supplementary: others.count == 1 ? others.first : nil)
    }
}
