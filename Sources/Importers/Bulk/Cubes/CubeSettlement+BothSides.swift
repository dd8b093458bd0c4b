import TradeModel

extension CubeSettlement {
    /// Where neither a side is chosen nor a key tells the sides' reports apart, a trade that both report
    /// is in a sum twice; where the two are of goods of which only the chapter is known, it may be.
    mutating func noteBothSides() {
        let apart: [TradeSelection.Key] = [.reporter, .partner, .flow]
        guard selection.subject == nil, selection.reportedBy == nil,
            Set(selection.keys).isDisjoint(with: apart)
        else { return }
        let hasMonths = selection.keys.contains(.month)
        // Of goods in finer terms than are kept only the chapter is known.
        let told = max(2, selection.goodsLevel)
        var byExporters: [ReportedTrade: ReportedGoods] = [:]
        for cell in cells where cell.key.flow == .export && cell.figures.records > 0 {
            byExporters[ReportedTrade(cell.key, hasMonths: hasMonths), default: ReportedGoods()]
                .add(cell.chapters, areTold: cell.key.level <= told)
        }
        var twice: Set<ReportedTrade.Sides> = []
        var perhaps: Set<ReportedTrade.Sides> = []
        for cell in cells where cell.key.flow == .import && cell.figures.records > 0 {
            let trade = ReportedTrade(cell.key, hasMonths: hasMonths)
            guard let goods = byExporters[trade], goods.all.mayOverlap(cell.chapters)
            else { continue }
            if cell.key.level <= told || goods.areTold(cell.chapters) {
                twice.insert(trade.sides)
            } else {
                perhaps.insert(trade.sides)
            }
        }
        note(twice, "sums hold trade twice, as its exporter and as its importer reports it")
        note(
            perhaps.subtracting(twice),
            "sums hold what exporters and what importers report of goods of one chapter or heading,"
                + " which may be the same trade")
    }

    private mutating func note(_ sides: Set<ReportedTrade.Sides>, _ what: String) {
        guard !sides.isEmpty else { return }
        let places = places
        let names = sides.sorted().map { sides in
            "\(places.place(of: sides.exporter)) to \(places.place(of: sides.importer))"
        }
        findings.append(
            Diagnostic(
                .warning, .mixedSources,
                message: "\(what): \(names.listed(first: 3)); --reported-by takes one side, and the"
                    + " keys reporter, partner and flow tell the reports apart"))
    }
}

/// The chapters that one side reports of a trade.
private struct ReportedGoods {
    private(set) var all = Chapters()
    /// Those of goods of which it is known what they are, such as whole chapters; nil where there are none.
    private var told: Chapters?

    mutating func add(_ chapters: Chapters, areTold: Bool) {
        all = all | chapters
        if areTold { told = (told ?? Chapters()) | chapters }
    }

    /// Whether goods of some chapters are among those that are known.
    func areTold(_ chapters: Chapters) -> Bool { told?.mayOverlap(chapters) ?? false }
}

/// A trade by whom it goes from and to, whoever reports it.
private struct ReportedTrade: Hashable {
    struct Sides: Hashable, Comparable {
        let exporter: Int
        let importer: Int

        static func < (a: Sides, b: Sides) -> Bool {
            (a.exporter, a.importer) < (b.exporter, b.importer)
        }
    }

    let sides: Sides
    private let time: Int
    private let goods: Int

    init(_ key: CellKey, hasMonths: Bool) {
        sides =
            key.flow == .export
            ? Sides(exporter: key.reporter, importer: key.partner)
            : Sides(exporter: key.partner, importer: key.reporter)
        time = hasMonths ? key.time : key.year
        goods = key.goods
    }
}
