import TradeModel

/// The rows of a list's other tables, by what becomes of them.
struct SortedSupplements {
    /// Those of each entry, by its place among the designations.
    private(set) var additions: [Int: [ListSupplement]] = [:]
    /// Those of each record of entries whose records contradict each other, by its place among them.
    private(set) var disputed: [Int: [ListSupplement]] = [:]
    /// Where the rows stand whose entry their list does not have.
    private(set) var strays: Set<Origin> = []
    /// Where the rows stand that belong to one of several records.
    private(set) var undecided: Set<Origin> = []
    /// Those whose list is not there.
    private(set) var waiting: [ListSupplement] = []

    private typealias Entry = Reconciliation.Entry

    init(_ supplements: [ListSupplement], of facts: Dataset) {
        var indices: [Entry: Int] = [:]
        for (index, entry) in facts.designations.enumerated() {
            indices[Entry(list: entry.list, id: entry.id)] = index
        }
        var contradicted: [Entry: [Int]] = [:]
        for (index, entry) in facts.contradictedDesignations.enumerated() {
            contradicted[Entry(list: entry.list, id: entry.id), default: []].append(index)
        }
        let lists = Set(facts.designations.map(\.list))
        for supplement in supplements {
            let entry = Entry(list: supplement.list, id: supplement.id)
            if let index = indices[entry] {
                additions[index, default: []].append(supplement)
            } else if let records = contradicted[entry] {
                for index in records
                where !supplement.isOwnRemarks
                    || facts.contradictedDesignations[index].origin == supplement.origin
                {
                    disputed[index, default: []].append(supplement)
                }
                if !supplement.isOwnRemarks { undecided.insert(supplement.origin) }
            } else if lists.contains(supplement.list) {
                strays.insert(supplement.origin)
            } else {
                waiting.append(supplement)
            }
        }
    }
}
