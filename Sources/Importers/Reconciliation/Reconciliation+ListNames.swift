import TradeModel

extension Reconciliation {
    /// Tells the lists of a collector apart. A table all of whose entries it took of one list alone is an
    /// edition of that list, which no table of another one contradicts.
    static func nameLists(_ facts: inout Dataset) {
        let isOfCollector = { (entry: Designation) in !entry.collections.isEmpty }
        guard facts.designations.contains(where: isOfCollector) else { return }
        var collections: [Int: Set<[String]>] = [:]
        for entry in facts.designations {
            collections[entry.origin.file, default: []].insert(entry.collections)
        }
        let names = collections.compactMapValues { held in
            held.count == 1 ? held.first.flatMap { $0.count == 1 ? $0.first : nil } : nil
        }
        for index in facts.designations.indices {
            guard let name = names[facts.designations[index].origin.file] else { continue }
            facts.designations[index].place(onListOf: name)
        }
    }
}
