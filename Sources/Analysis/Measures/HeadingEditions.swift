import TradeModel

/// Whether the headings of measures mean the same in the edition of the Harmonized System that trade is
/// recorded in.
enum HeadingEditions {
    /// Headings that editions moved or made anew, though the others under measures are the same from
    /// 2012 to 2022 (World Customs Organization, correlation tables): flat panel displays, electronic
    /// waste, and unmanned aircraft, which were in 8802.
    private static let moved = ["8524", "8549", "8802", "8806"].compactMap(HSCode.init)

    /// What a reader should know of the editions of the goods that are held against measures. Takes
    /// time in proportion to the number of records.
    static func findings(
        _ items: [GoodsItem], _ measures: [Measure], _ facts: Dataset
    ) -> [Diagnostic] {
        guard !items.isEmpty else { return [] }
        let written = Set(measures.compactMap(\.scope.revision)).sorted()
        guard let first = written.first, let last = written.last else { return [] }
        var findings: [Diagnostic] = []
        let recorded = Set(
            facts.trade.lazy.filter { $0.cell.commodity != .total }.compactMap(\.cell.revision))
        let older = recorded.filter { $0 < .hs2012 && $0 < last }.sorted()
        if !older.isEmpty {
            findings.append(
                finding(
                    "records are in the editions \(names(older)) of the goods' code and the headings of"
                        + " measures in \(names(first == last ? [first] : [first, last])), in which a"
                        + " code need not mean the same"))
        }
        let codes = Set(items.map(\.code)).filter { code in
            moved.contains(where: code.isPart(of:))
                && measures.contains { $0.scope.match(code) != nil }
        }
        if !codes.isEmpty {
            findings.append(
                finding(
                    "headings that editions of the goods' code moved or made anew, so that it is not"
                        + " sure which measure means them:"
                        + " \(codes.map(\.description).sorted().joined(separator: ", "))"))
        }
        return findings
    }

    private static func names(_ editions: [HSRevision]) -> String {
        editions.map { "HS \($0.year)" }.joined(separator: ", ")
    }

    private static func finding(_ message: String) -> Diagnostic {
        Diagnostic(.warning, .headingEditions, message: message)
    }
}
