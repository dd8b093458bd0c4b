import TradeModel

extension CubeSettlement {
    /// Where neither a side is chosen nor a key tells the sides' reports apart, a trade that both report
    /// is in a sum twice.
    mutating func noteBothSides() {
        let apart: [TradeSelection.Key] = [.reporter, .partner, .flow]
        guard selection.subject == nil, selection.reportedBy == nil,
            Set(selection.keys).isDisjoint(with: apart)
        else { return }
        let hasMonths = selection.keys.contains(.month)
        var byExporters: [ReportedTrade: Chapters] = [:]
        for cell in cells where cell.key.flow == .export {
            let trade = ReportedTrade(cell.key, hasMonths: hasMonths)
            byExporters[trade] = (byExporters[trade] ?? Chapters()) | cell.chapters
        }
        var both: Set<ReportedTrade.Sides> = []
        for cell in cells where cell.key.flow == .import {
            let trade = ReportedTrade(cell.key, hasMonths: hasMonths)
            if let chapters = byExporters[trade], chapters.mayOverlap(cell.chapters) {
                both.insert(trade.sides)
            }
        }
        guard !both.isEmpty else { return }
        let places = places
        let names = both.sorted().map { sides in
            "\(places.place(of: sides.exporter)) to \(places.place(of: sides.importer))"
        }
        findings.append(
            Diagnostic(
                .warning, .mixedSources,
                message: "sums hold trade twice, as its exporter and as its importer reports it:"
                    + " \(names.listed(first: 3)); --reported-by takes one side, and the keys"
                    + " reporter, partner and flow tell the reports apart"))
    }
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
