import TradeModel

extension CubeSettlement {
    /// A trade may be told of in part only at the level, in the edition or for the length of time that
    /// counts: goods of which other records alone tell are not in the sum.
    mutating func noteUncovered() {
        guard !uncovered.isEmpty else { return }
        let counted = Set(cells.keys.map(Trade.init))
        let lacking = uncovered.filter { counted.contains(Trade($0.key)) }
        guard !lacking.isEmpty else { return }
        let reasons = Set(lacking.map(\.reason.rawValue)).sorted().joined(separator: ", ")
        let trades = Set(lacking.map { name(of: $0.key) }).sorted()
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "records are left out (\(reasons)) with goods that the records which count"
                    + " do not have, and sums lack these: \(trades.listed(first: 3, by: "; "))"
                    + "; download each trade's total, or all its goods alike"))
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
