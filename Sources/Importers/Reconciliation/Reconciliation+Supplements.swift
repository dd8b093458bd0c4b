import TradeModel

extension Reconciliation {
    /// Adds the rows of a list's other tables to its entries. Rows whose entry the list does not have, or
    /// has in records that contradict each other, are excluded, where the list is there; else they stay
    /// what they are. To which of such records they belong is not known: each gets them.
    static func settleSupplements(
        _ facts: inout Dataset, _ files: inout [ImportedFile], _ countries: CountryTable
    ) {
        guard !facts.supplements.isEmpty else { return }
        let sorted = SortedSupplements(withoutRepeats(facts.supplements, &files), of: facts)
        var places: [Int: PlaceResolver] = [:]
        for (index, supplements) in sorted.additions.sorted(by: { $0.key < $1.key }) {
            // Remarks, which are read here, stand in the table of entries.
            let file = facts.designations[index].origin.file
            facts.designations[index].add(
                supplements, &places[file, default: PlaceResolver(countries)])
        }
        for (index, supplements) in sorted.disputed.sorted(by: { $0.key < $1.key }) {
            let file = facts.contradictedDesignations[index].origin.file
            facts.contradictedDesignations[index].add(
                supplements, &places[file, default: PlaceResolver(countries)])
        }
        for (file, places) in places.sorted(by: { $0.key < $1.key }) {
            files[file].diagnostics += places.summary(path: files[file].path)
        }
        exclude(
            sorted.strays, "add to entries which the list does not have",
            "its tables may be of different editions", &files)
        exclude(
            sorted.undecided, "add to entries whose records contradict each other",
            "give one edition of the list", &files)
        facts.supplements = sorted.waiting
    }

    /// A row that stands in a second file too counts once.
    private static func withoutRepeats(
        _ supplements: [ListSupplement], _ files: inout [ImportedFile]
    ) -> [ListSupplement] {
        // Only two files of one table can have the same row.
        let tables = Set(supplements.lazy.map(\.origin.file)).map { files[$0].table }
        guard Set(tables).count < tables.count else { return supplements }
        var seen: [Key: Int] = [:]
        var duplicates: [Origin] = []
        let kept = supplements.filter { supplement in
            guard !supplement.isOwnRemarks else { return true }
            let key = Key(
                entry: Entry(list: supplement.list, id: supplement.id), content: supplement.content)
            guard let file = seen[key], file != supplement.origin.file else {
                seen[key] = supplement.origin.file
                return true
            }
            duplicates.append(supplement.origin)
            return false
        }
        // An address and its remark are one row.
        let repeated = Set(duplicates).subtracting(kept.map(\.origin))
        for origin in repeated { files[origin.file].records.exclude(.duplicate) }
        reportDuplicates(Array(repeated), &files)
        return kept
    }

    private static func exclude(
        _ rows: Set<Origin>, _ what: String, _ advice: String, _ files: inout [ImportedFile]
    ) {
        for origin in rows { files[origin.file].records.exclude(.unlistedEntry) }
        for (file, origins) in Dictionary(grouping: rows, by: \.file) {
            files[file].diagnostics.append(
                Diagnostic(
                    .warning, .unlistedEntry, path: files[file].path,
                    line: origins.map(\.line).min(),
                    message: "records, this one the first, that \(what): \(origins.count);"
                        + " \(advice)"))
        }
    }

    private struct Key: Hashable {
        let entry: Entry
        let content: ListSupplement.Content
    }
}

extension Designation {
    /// How long the remarks beside an entry may get before the rest goes into a table of its own.
    private static let remarksLimit = 1000

    fileprivate mutating func add(
        _ supplements: [ListSupplement], _ places: inout PlaceResolver
    ) {
        var text = ""
        var rest: [String] = []
        var particulars: [Particular] = []
        for supplement in supplements {
            if supplement.origin != origin { additions.append(supplement.origin) }
            switch supplement.content {
            case .particular(let particular): particulars.append(particular)
            case .remarks(let remarks): text = remarks
            case .remarksOverflow(let overflow): rest.append(overflow)
            }
        }
        // The rest goes on where the remarks were cut; behind whole ones it is something else.
        let isCut = text.count >= Self.remarksLimit
        for overflow in rest { text += text.isEmpty || isCut ? overflow : "; \(overflow)" }
        add(particulars + OFACRemarks(text, &places).particulars)
    }
}
