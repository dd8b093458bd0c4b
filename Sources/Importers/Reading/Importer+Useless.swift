import TradeModel

extension Importer {
    /// Refuses files none of whose records are of use, neither by themselves nor beside those of the
    /// others.
    static func useless(_ files: [ImportedFile], _ trade: [TradeRecord]) -> [Refusal] {
        // With nothing to refuse, the records need not be looked at.
        guard files.contains(where: { $0.records.used == 0 }) else { return [] }
        let beside = filesBesideOthers(trade)
        return files.enumerated().compactMap { index, file in
            beside.contains(index) ? nil : refusalIfUseless(file, isFirst: index == 0)
        }
    }

    /// The files that tell the World records or the goods of trade that is added up, of this file or of
    /// another, as where totals and goods, or partners and the world, were downloaded one by one.
    private static func filesBesideOthers(_ trade: [TradeRecord]) -> Set<Int> {
        let told = trade.filter { $0.value != nil }
        let added = Set(told.lazy.filter { $0.role == .counted }.map(\.cell.collection))
        return Set(
            told.lazy.filter { $0.role != .counted && added.contains($0.cell.collection) }
                .map(\.origin.file))
    }

    private static func refusalIfUseless(_ file: ImportedFile, isFirst: Bool) -> Refusal? {
        let counts = file.records
        // A list of alternatives is kept as such.
        var asides: Set<ExclusionReason> = [.alternative, .refuted, .otherCountry]
        // A second copy of a file is used through the first, which repeats nothing but itself.
        if !isFirst { asides.insert(.duplicate) }
        let kept = !asides.isDisjoint(with: counts.excluded.keys)
        guard counts.used == 0, !kept else { return nil }
        let excluded = counts.excluded.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.value) \($0.key.rawValue)" }
        let parts = (counts.rejected > 0 ? ["\(counts.rejected) rejected"] : []) + excluded
        let first = file.diagnostics.first { $0.severity == .error }
        let why = first.map { "; first: \($0.message)" } ?? ""
        return Refusal(
            Diagnostic(
                .error, .noUsableRecord, path: file.path, line: first?.line, column: first?.column,
                field: first?.field,
                message: "no record could be used, of \(counts.read) read"
                    + " (\(parts.joined(separator: ", ")))\(why)"))
    }
}
