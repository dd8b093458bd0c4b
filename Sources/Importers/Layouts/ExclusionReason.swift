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
    /// Goods in coarser terms than they were asked for.
    case coarserGoods = "coarser-goods"
    /// Months beside their year, a year where months were asked for, or a time of several years.
    case otherFrequency = "other-frequency"
    /// The partner's report of a trade that the country asked for reports itself.
    case mirrorReport = "mirror-report"
    /// A period that had not ended on the day that the question is asked on.
    case notYetKnown = "not-yet-known"
    /// Trade in which the country asked for takes no part; looked over, and not validated.
    case otherCountry = "other-country"
    /// Another partner, other goods or another year than those asked for.
    case notSelected = "not-selected"
    /// The same record, given twice.
    case duplicate
    /// Delimiters alone.
    case blankRow = "blank-row"
    /// The table says of all values of the record that they were not reported.
    case notReported = "not-reported"
    /// Imports valued free on board; those with cost, insurance and freight stand beside them.
    case otherValuation = "other-valuation"
    /// Exports less imports, which is no flow.
    case tradeBalance = "trade-balance"
    /// Marks of the values of another record.
    case statusRow = "status-row"
    /// A sum over other records of the table.
    case totalRow = "total-row"
    /// Another published value, kept for comparison.
    case alternative
    /// A published value known to be wrong.
    case refuted
    /// It adds to an entry that the list does not have.
    case unlistedEntry = "unlisted-entry"
    /// An entry that the list still has and says to be taken off it.
    case delisted
}
