import TradeModel

extension TradeRecord.Collection {
    /// The name by which `--source` chooses it; of two currencies of one customs office each has its
    /// own.
    func sourceName(among collections: Set<TradeRecord.Collection>) -> String {
        switch self {
        case .comtrade: "comtrade"
        case .baci: "baci"
        case .gacc(let currency):
            TradeRecord.Currency.allCases.allSatisfy { collections.contains(.gacc($0)) }
                ? "gacc-\(currency.rawValue.lowercased())" : "gacc"
        case .cowDyadic: "cow-dyadic"
        case .imfDOTS: "imf-dots"
        }
    }
}
