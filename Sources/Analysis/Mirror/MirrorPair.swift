internal import RealModule
import TradeModel

/// A trade as its importer and its exporter report it.
struct MirrorPair {
    /// Which trade: who sends what to whom, and when.
    struct Trade: Hashable, Comparable {
        let period: TimeSpan
        let exporter, importer: Partner

        init(_ side: ReportedTrade.Side) {
            let isImport = side.flow == .import
            period = side.period
            exporter = isImport ? side.partner : side.reporter
            importer = isImport ? side.reporter : side.partner
        }

        var imported: ReportedTrade.Side {
            ReportedTrade.Side(
                reporter: importer, partner: exporter, flow: .import, period: period)
        }

        var exported: ReportedTrade.Side {
            ReportedTrade.Side(
                reporter: exporter, partner: importer, flow: .export, period: period)
        }

        static func < (a: Trade, b: Trade) -> Bool {
            (a.period, a.exporter, a.importer) < (b.period, b.exporter, b.importer)
        }
    }

    let trade: Trade
    /// What the importer says; nil where it says nothing.
    let imported: ReportedTrade.Statement?
    /// What the exporter says; nil where it says nothing.
    let exported: ReportedTrade.Statement?
    /// Whether single goods are not all that there are.
    let isOfSomeGoods: Bool

    /// Whether both sides, where they report, tell of all goods or both of single ones: what is told of
    /// some goods is no report of all of them.
    var isAlike: Bool {
        guard isOfSomeGoods, let imported, let exported else { return true }
        return imported.isOfAllGoods == exported.isOfAllGoods
    }

    /// Whether both sides report the trade.
    var isMirrored: Bool { imported != nil && exported != nil }

    /// The importer's value without freight and insurance, by the margin that is assumed: nothing is
    /// taken off what is valued FOB.
    func adjusted(_ margin: Double) -> Double? {
        guard let imported, let value = imported.entry.value,
            let rest = value.subtracting(imported.freeOnBoard)
        else { return nil }
        guard rest != .zero else { return value.doubleValue }
        return imported.freeOnBoard.doubleValue + rest.without(margin: margin)
    }

    /// The exporter's value.
    var stated: Double? { exported?.entry.value?.doubleValue }

    /// `200 (m' − x) / (m' + x)`, in percent; nil where a side is missing, both are zero, or
    /// they are not of the same goods.
    func discrepancy(_ margin: Double) -> Double? {
        guard isAlike, let m = adjusted(margin), let x = stated, m + x > 0 else { return nil }
        return 200 * (m - x) / (m + x)
    }

    /// `ln(m' / x)`; nil where a side is missing or zero, or they are not of the same goods.
    func logRatio(_ margin: Double) -> Double? {
        guard isAlike, let m = adjusted(margin), let x = stated, m > 0, x > 0 else {
            return nil
        }
        return .log(m / x)
    }

    /// The statements that are there.
    var entries: [TradeEntry] { [imported?.entry, exported?.entry].compactMap { $0 } }

    /// How many records could not be used or are not there; one where a side is told by some goods.
    var missing: Int {
        entries.reduce(2 - entries.count + (isAlike ? 0 : 1)) { $0 + $1.missing }
    }
}
