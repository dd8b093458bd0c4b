/// Why a record that could be read is kept out of the sums.
public enum ExclusionReason: String, Sendable, CaseIterable {
    /// The reporter's trade with the world, kept as control.
    case worldTotal = "world-total"
    case reExport = "re-export"
    case reImport = "re-import"
    /// Another customs flow: transit, processing, domestic exports.
    case otherFlow = "other-flow"
    case services
    /// A group of countries that report for themselves too.
    case groupTotal = "group-total"
    /// Split by second partner; the total over them stands beside it.
    case secondPartner = "second-partner"
    case transportMode = "transport-mode"
    case customsProcedure = "customs-procedure"
    /// Finer goods whose sum stands in the same table.
    case hsDetail = "hs-detail"
    /// The same trade once more, in an older edition of the goods' code.
    case otherClassification = "other-classification"
    /// A code that is not one of the Harmonized System.
    case otherGoodsCode = "other-goods-code"
    /// The same record, given twice.
    case duplicate
    /// Another published value, kept for comparison.
    case alternative
    /// A published value known to be wrong.
    case refuted
}
