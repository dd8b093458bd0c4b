import TradeModel

extension Reconciliation {
    /// The quantity that records of one cell and one value tell together. Where they contradict each
    /// other on it, it is unknown, whatever their order, and the value stays. What one of them says to
    /// be estimated is estimated.
    static func quantity(
        of records: [TradeRecord], _ files: inout [ImportedFile]
    ) -> GoodsQuantity {
        let weights = Set(records.compactMap(\.quantity.netWeight))
        let counts = records.compactMap(\.quantity.supplementary)
        let isEstimated = counts.contains(where: \.isEstimated)
        let others = Set(
            counts.map { count in
                GoodsQuantity.Supplementary(
                    amount: count.amount, unit: count.unit, isEstimated: isEstimated)
            })
        if weights.count > 1 || others.count > 1, let last = records.last {
            files[last.origin.file].diagnostics.append(
                Diagnostic(
                    .warning, .unusableQuantity, path: files[last.origin.file].path,
                    line: last.origin.line,
                    message: "records of one trade have the same value and different quantities;"
                        + " the value counts, the quantity is unknown"))
        }
        return GoodsQuantity(
            netWeight: weights.count == 1 ? weights.first : nil,
            isWeightEstimated: records.contains { $0.quantity.isWeightEstimated },
            supplementary: others.count == 1 ? others.first : nil)
    }
}
