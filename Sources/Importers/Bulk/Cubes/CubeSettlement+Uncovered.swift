import TradeModel

extension CubeSettlement {
    /// A cell that was left out with goods that the cells which count of its trade may not have.
    struct Uncovered {
        let key: CellKey
        let reason: ExclusionReason
        let lack: RepeatChoice.Lack
    }

    /// A trade may be told of in part only at the level, in the edition or for the length of time that
    /// counts: goods of which other records alone tell are not in the sum.
    mutating func noteUncovered() {
        guard !uncovered.isEmpty else { return }
        let counted = Set(cells.keys.map(Trade.init))
        let lacking = uncovered.filter { counted.contains(Trade($0.key)) }
        let ofChapters = lacking.filter { $0.lack == .chapters }
        let reasons = Set(ofChapters.map(\.reason.rawValue)).sorted().joined(separator: ", ")
        note(
            ofChapters,
            "records are left out (\(reasons)) with goods that the records which count do not have,"
                + " and sums lack these",
            "download each trade's total, or all its goods alike")
        note(
            lacking.filter { $0.lack == .goods },
            "records are left out (hs-detail) beside others of more chapters and in finer goods, and"
                + " sums lack what these do not have of the same chapters",
            "by the key hs2 each chapter counts in its coarsest records")
        note(
            lacking.filter { $0.lack == .headings },
            "records are left out (hs-detail) beside coarser ones of the same chapters, and sums lack"
                + " their goods where these are of other headings",
            "by the key hs4 each heading counts in its coarsest records")
    }

    private mutating func note(_ lacking: [Uncovered], _ what: String, _ remedy: String) {
        guard !lacking.isEmpty else { return }
        let trades = names(of: lacking.map(\.key))
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(what): \(trades.listed(first: 3, by: "; ")); \(remedy)"))
    }

    /// The trades of some cells, each once: of millions of goods no text is made for each.
    func names(of keys: [CellKey]) -> [String] {
        var told: Set<Trade> = []
        return Set(keys.filter { told.insert(Trade($0)).inserted }.map { name(of: $0) }).sorted()
    }

    /// `import of PRK from CHN in 2020`, as its reporter has it.
    private func name(of key: CellKey) -> String {
        let (reporter, partner) = (places.place(of: key.reporter), places.place(of: key.partner))
        return key.flow == .import
            ? "import of \(reporter) from \(partner) in \(key.year)"
            : "export of \(reporter) to \(partner) in \(key.year)"
    }

    /// The records of one reporter, partner, direction and year.
    private struct Trade: Hashable {
        private let places: UInt64
        private let directedYear: UInt32

        init(_ key: CellKey) { (places, directedYear) = (key.places, key.directedYear) }
    }
}
