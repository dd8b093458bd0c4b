import TradeModel

extension MirrorQuestion {
    /// Says of which trades one side tells all goods together and the other single ones, which need not be
    /// all, and of which both tell single ones, which need not be the same.
    ///
    /// - Parameter chapters: how many the files hold.
    static func goodsFindings(_ pairs: [MirrorPair], chapters: Int) -> [Diagnostic] {
        let both = pairs.filter { $0.isOfSomeGoods && $0.isMirrored }
        let unlike = both.filter { !$0.isAlike }
        let ofGoods = both.filter { $0.isAlike && $0.imported?.isOfAllGoods == false }
        let held = "single goods, of \(chapters) of the 96 chapters"
        return finding(
            unlike,
            "one side tells of all goods together (TOTAL) and the other of \(held), so that"
                + " there is no gap; download the same of both")
            + finding(
                ofGoods,
                "both sides tell of \(held), so that gaps are of these goods only, which"
                    + " need not be the same on both sides")
    }

    private static func finding(_ pairs: [MirrorPair], _ matter: String) -> [Diagnostic] {
        guard !pairs.isEmpty else { return [] }
        let names = pairs.map { pair in
            "\(pair.trade.exporter) to \(pair.trade.importer) \(pair.trade.period)"
        }
        return [
            Diagnostic(
                .warning, .goodsOnly, message: "\(matter): \(names.listed(first: 12))")
        ]
    }
}
