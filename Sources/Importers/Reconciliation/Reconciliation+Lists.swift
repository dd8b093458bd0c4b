import TradeModel

extension Reconciliation {
    /// Entries of one number must agree: a second one that says the same counts once; where they
    /// differ, as in two editions of a list, all are rejected.
    static func settleDesignations(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        guard !facts.designations.isEmpty else { return }
        let remarks = OwnRemarks(facts.supplements)
        var groups: [Entry: [Int]] = [:]
        for (index, entry) in facts.designations.enumerated() {
            groups[Entry(list: entry.list, id: entry.id), default: []].append(index)
        }
        // By position: in a document without line breaks all entries are of one line.
        var repeats = Set<Int>()
        var contradicted = Set<Int>()
        var duplicates: [Origin] = []
        for (entry, indices) in groups where indices.count > 1 {
            let members = indices.map { facts.designations[$0] }
            let differences = remarks.differences(of: members)
            if differences.isEmpty {
                for repeated in members.dropFirst() {
                    files[repeated.origin.file].records.exclude(.duplicate)
                    duplicates.append(repeated.origin)
                }
                repeats.formUnion(indices.dropFirst())
            } else {
                for member in members { files[member.origin.file].records.reject() }
                contradicted.formUnion(indices)
                reportConflict(
                    members.map(\.origin),
                    about: "entry \(entry.id) of \(entry.list), “\(members[0].name.prefix(60))”",
                    [differences.joined(separator: ", ")], &files)
            }
        }
        let dropped = repeats.union(contradicted)
        guard !dropped.isEmpty else { return }
        // Remarks of their own have entries of tables alone, each of which is a line.
        let rows = Set(repeats.map { facts.designations[$0].origin })
        facts.supplements.removeAll { $0.isOwnRemarks && rows.contains($0.origin) }
        facts.contradictedDesignations += contradicted.sorted().map { facts.designations[$0] }
        facts.designations = facts.designations.enumerated()
            .filter { !dropped.contains($0.offset) }.map(\.element)
        reportDuplicates(duplicates, &files)
    }

    /// A case of sanctions that stands in two files is one; one that differs is rejected in all.
    static func settleEpisodes(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        var kept: [SanctionEpisode] = []
        var duplicates: [Origin] = []
        let byID = Dictionary(grouping: facts.episodes, by: \.id)
        for episode in facts.episodes {
            let members = byID[episode.id, default: []]
            let isOne = members.dropFirst().allSatisfy { $0.says(asMuchAs: members[0]) }
            if !isOne {
                files[episode.origin.file].records.reject()
                facts.contradictedEpisodes.append(episode)
            } else if episode.origin == members[0].origin {
                kept.append(episode)
            } else {
                files[episode.origin.file].records.exclude(.duplicate)
                duplicates.append(episode.origin)
            }
            if !isOne, episode.origin == members[0].origin {
                reportConflict(
                    members.map(\.origin), about: "case \(episode.id)",
                    members.map { "\($0.begin)..\($0.end)" }, &files)
            }
        }
        reportDuplicates(duplicates, &files)
        facts.episodes = kept
    }

    /// An entry of a list.
    struct Entry: Hashable {
        let list: String
        let id: String
    }
}

extension ListSupplement {
    /// Whether it is no row of its own, but the remarks that stand in the entry's row.
    var isOwnRemarks: Bool { if case .remarks = content { true } else { false } }
}
