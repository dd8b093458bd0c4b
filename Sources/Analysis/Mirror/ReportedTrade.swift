import TradeModel

/// What reporters say of their trade, each for itself: one statement for each reporter, partner, flow
/// and time.
struct ReportedTrade {
    /// Which trade a statement is about.
    struct Side: Hashable {
        let reporter, partner: Partner
        let flow: Flow
        let period: TimeSpan
    }

    /// What is said of it.
    struct Statement {
        var entry = TradeEntry(value: .zero)
        /// What of it is valued free on board, as far as records say so.
        private(set) var freeOnBoard = Amount.zero
        /// How its records are valued; nil among them where one does not say so.
        private var valuations: Set<Valuation?> = []
        /// Whether it is of all goods together, and no sum of single ones.
        private(set) var isOfAllGoods = true

        /// How it is valued, for readers.
        var valuationText: String {
            guard valuations.count == 1, let one = valuations.first else { return "mixed" }
            return one?.rawValue ?? "not stated"
        }

        /// Adds a record of one of the goods, or of all.
        mutating func add(_ record: TradeRecord) {
            entry.add(
                TradeEntry(
                    value: record.value, origin: record.origin, confidence: record.confidence))
            valuations.insert(record.valuation)
            if record.valuation == .fob, let value = record.value {
                // Where the sum is too large to hold, all of the statement is missing.
                freeOnBoard = freeOnBoard.adding(value) ?? .zero
            }
            if record.cell.commodity != .total { isOfAllGoods = false }
        }
    }

    private(set) var statements: [Side: Statement] = [:]
    /// The chapters of the records of single goods that count.
    private(set) var chapters: Set<HSCode> = []
    /// The unit of all values.
    let unit: Unit

    /// Collects the statements of the one body of statistics that the files hold, whose reporters speak
    /// for themselves; reconciled figures are none. Refuses several such bodies. Takes O(n) time.
    init(_ facts: Dataset) throws(Refusal) {
        let records = facts.trade.filter {
            !$0.cell.collection.isReconciled && $0.role == .counted
        }
        let collections = Set(records.map(\.cell.collection))
        guard collections.count <= 1 else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files are of several bodies of statistics, whose figures are"
                        + " never mixed; give files of one"))
        }
        unit = collections.first?.unit ?? .usDollars
        for record in records {
            let cell = record.cell
            let side = Side(
                reporter: cell.reporter, partner: cell.partner, flow: cell.flow,
                period: cell.period)
            statements[side, default: Statement()].add(record)
            if let chapter = cell.commodity.prefix(2) { chapters.insert(chapter) }
        }
    }

    /// Whether anything is said of a country's trade, by itself or by others.
    func tells(of country: Country) -> Bool {
        let place = Partner.country(country)
        return statements.keys.contains { $0.reporter == place || $0.partner == place }
    }

    /// Whether a country reports anything.
    func reports(_ country: Country) -> Bool {
        statements.keys.contains { $0.reporter == .country(country) }
    }

    /// Whether the files hold a part of the goods only: all have 96 chapters, a few may be empty.
    var holdsSomeGoods: Bool { !chapters.isEmpty && chapters.count < 90 }

    /// The period lengths of what is said of a country's trade, the shortest first.
    func frequencies(of country: Country) -> [Frequency] {
        let place = Partner.country(country)
        return Set(
            statements.keys.filter { $0.reporter == place || $0.partner == place }
                .map(\.period.frequency)
        ).sorted()
    }

    /// The trades that the importer or the exporter reports, each once, in order.
    func pairs(_ frequency: Frequency) -> [MirrorPair] {
        var trades: Set<MirrorPair.Trade> = []
        for side in statements.keys where side.period.frequency == frequency {
            trades.insert(MirrorPair.Trade(side))
        }
        return trades.sorted().map { trade in
            MirrorPair(
                trade: trade, imported: statements[trade.imported],
                exported: statements[trade.exported], isOfSomeGoods: holdsSomeGoods)
        }
    }
}
