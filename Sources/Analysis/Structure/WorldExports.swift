import TradeModel

/// Who exported how much to whom, by the reports of one side, or reconciled.
struct WorldExports {
    /// One flow.
    struct Pair: Hashable {
        let exporter: Partner
        let importer: Partner
        let period: TimeSpan
    }

    let subject: Partner
    let basis: Basis
    /// Whether no record means no trade.
    let listsEveryFlow: Bool
    private(set) var flows: [Pair: TradeEntry] = [:]
    /// The same by period, in the order of the rows, so that sums keep one order.
    private(set) var flowsByPeriod: [TimeSpan: [(pair: Pair, entry: TradeEntry)]] = [:]
    /// The countries on the side that reports, in each period, that state their trade with the world;
    /// of a reconciled source, all.
    private(set) var reporters: [TimeSpan: Set<Partner>] = [:]
    private var leftOut: [Partner: Set<TimeSpan>] = [:]

    init(_ source: GoodsSource, _ question: TradeQuestion) throws(Refusal) {
        subject = .country(question.subject)
        basis = source.basis
        listsEveryFlow = source.listsEveryFlow
        let isMirror = basis == .mirror
        for record in source.records where record.role != .detail {
            let cell = record.cell
            let flow: Flow = isMirror ? .import : .export
            guard basis == .reconciled || cell.flow == flow else { continue }
            guard (record.value ?? .zero) >= .zero else {
                throw Refusal(
                    Diagnostic(
                        .error, .negativeValue, line: record.origin.line,
                        message: "a trade value is not negative: \(record.value ?? .zero)"))
            }
            let isImport = cell.flow == .import
            let pair = Pair(
                exporter: isImport ? cell.partner : cell.reporter,
                importer: isImport ? cell.reporter : cell.partner, period: cell.period)
            flows[pair, default: TradeEntry(value: .zero)].add(
                TradeEntry(value: record.value, origin: record.origin))
            let isWorld = cell.partner == .world && record.value != nil
            if isWorld || basis == .reconciled {
                reporters[cell.period, default: []].insert(cell.reporter)
            }
        }
        flowsByPeriod = Self.byPeriod(flows)
        guard basis != .reconciled else { return }
        for pair in flows.keys where !isMirror || pair.exporter == subject {
            let reporter = isMirror ? pair.importer : pair.exporter
            guard reporters[pair.period]?.contains(reporter) != true else { continue }
            leftOut[reporter, default: []].insert(pair.period)
        }
    }

    /// Takes O(n log n) time.
    private static func byPeriod(
        _ flows: [Pair: TradeEntry]
    ) -> [TimeSpan: [(pair: Pair, entry: TradeEntry)]] {
        let none = Origin(file: 0, line: 0)
        let sorted = flows.map { pair, entry in
            (first: entry.origins.min() ?? none, pair: pair, entry: entry)
        }.sorted { $0.first < $1.first }
        return Dictionary(grouping: sorted) { $0.pair.period }.mapValues { flows in
            flows.map { (pair: $0.pair, entry: $0.entry) }
        }
    }

    /// The periods of one length, by default the longest, in which the subject exports.
    func periods(_ asked: Frequency?) -> [TimeSpan] {
        let all = Set(flows.keys.filter { $0.exporter == subject }.map(\.period))
        let frequency = asked ?? all.map(\.frequency).max()
        return all.filter { $0.frequency == frequency }.sorted()
    }

    /// What one country exported to another; nil where the source says nothing of it.
    func flow(_ exporter: Partner, _ importer: Partner, _ period: TimeSpan) -> TradeEntry? {
        flows[Pair(exporter: exporter, importer: importer, period: period)]
            ?? (listsEveryFlow ? TradeEntry(value: .zero) : nil)
    }

    /// Who is left out because its trade with the world is not told.
    var findings: [Diagnostic] {
        guard !leftOut.isEmpty else { return [] }
        let names = leftOut.sorted { $0.key < $1.key }.map { reporter, periods in
            "\(reporter) \(PeriodLine.text(periods))"
        }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "reporters without a record of their trade with the world are left out:"
                    + " \(names.joined(separator: "; "))")
        ]
    }
}
