import TradeModel

/// Trade under one measure, or of one standing, in one direction: what is sure and what may be.
struct MeasuredRow {
    /// What is surely meant; nil where no record is.
    private(set) var sure: TradeEntry?
    /// What may be meant, by the reason why it need not be.
    private(set) var doubtful: [MeasureHit.Doubt: TradeEntry] = [:]
    /// What each code adds to these, as far as it is known.
    private(set) var codes: [HSCode: Amount] = [:]
    /// The least sure of the measures that the records were judged by.
    private(set) var confidence: Confidence?
    /// The rows of these measures.
    private(set) var measures: Set<Origin> = []

    /// Adds a record with the reason why it need not be meant, and the measures that are about it.
    mutating func add(
        _ item: GoodsItem, _ doubt: MeasureHit.Doubt? = nil, _ hits: [MeasureHit] = []
    ) {
        if let doubt {
            doubtful[doubt, default: TradeEntry(value: nil)].accumulate(item.entry)
        } else {
            var sum = sure ?? TradeEntry(value: nil)
            sum.accumulate(item.entry)
            sure = sum
        }
        codes[item.code, default: .zero] += item.entry.value ?? .zero
        for hit in hits {
            confidence = min(confidence ?? hit.confidence, hit.confidence)
            measures.insert(hit.measure.origin)
        }
    }

    /// The value without a doubt: zero where no record is of the row, and missing where only doubtful
    /// ones are, for then it is not known.
    var value: Amount? { sure == nil && doubtful.isEmpty ? .zero : sure?.value }

    /// What may be meant for one reason; nil where it is not known how much.
    func doubtful(_ doubt: MeasureHit.Doubt) -> Amount? {
        doubtful[doubt].map(\.value) ?? .zero
    }

    private var entries: [TradeEntry] { [sure].compactMap { $0 } + doubtful.values }
    /// How many records it rests on.
    var n: Int { entries.reduce(0) { $0 + $1.n } }
    /// How many of its records could not be used.
    var missing: Int { entries.reduce(0) { $0 + $1.missing } }
    /// The records and the rows of the measures.
    var origins: [Origin] { entries.flatMap(\.origins) + measures }

    /// The codes with the largest values, five at most: `841869 19430; 850720 17750`.
    var largest: String {
        codes.filter { $0.value > .zero }
            .sorted { $0.value == $1.value ? $0.key.digits < $1.key.digits : $0.value > $1.value }
            .prefix(5).map { "\($0.key) \($0.value.whole)" }.joined(separator: "; ")
    }
}
