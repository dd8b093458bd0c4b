extension TradeRecord {
    /// The body of statistics that a record belongs to. Records of two bodies are never added.
    public enum Collection: Hashable, Sendable {
        /// UN Comtrade, as downloaded.
        case comtrade
        /// CEPII BACI, with its vintage, such as `202501`; reporters' figures reconciled.
        case baci(vintage: String)
        /// A customs office's own query, in the currency that was asked for.
        case gacc(Currency)
        /// Correlates of War, trade of pairs of states.
        case cowDyadic
        /// IMF Direction of Trade Statistics.
        case imfDOTS
    }

    /// A currency in which a trade table comes.
    public enum Currency: String, Hashable, Sendable, CaseIterable {
        case renminbi = "CNY"
        case usDollars = "USD"
    }
}

extension TradeRecord.Collection {
    /// The name by which readers know it, with the vintage where there are several.
    public var name: String {
        switch self {
        case .comtrade: "UN Comtrade"
        case .baci(let vintage): "CEPII BACI \(vintage)"
        case .gacc: "GACC"
        case .cowDyadic: "Correlates of War"
        case .imfDOTS: "IMF DOTS"
        }
    }

    /// The unit of all its values.
    public var unit: Unit {
        switch self {
        case .gacc(.renminbi): .renminbi
        case .gacc(.usDollars), .comtrade, .baci, .cowDyadic, .imfDOTS: .usDollars
        }
    }

    /// Whether each trade stands in it once, made of both sides' reports or of either, so that no side
    /// speaks for itself.
    public var isReconciled: Bool {
        switch self {
        case .baci, .cowDyadic: true
        case .comtrade, .gacc, .imfDOTS: false
        }
    }
}
