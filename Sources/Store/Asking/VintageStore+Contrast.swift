internal import GRDB
public import TradeModel

extension VintageStore {
    /// Holds an edition of a source, recorded or not, against the numbers in force.
    ///
    /// Takes time in proportion to the values and to what is stored of the source's series, and memory
    /// for one stored series at a time.
    public func contrast(
        of source: String, with edition: [VintageSeries]
    ) throws(Refusal) -> EditionContrast {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT id, name, unit FROM series WHERE source = ? AND current_count > 0",
                arguments: [source])
            let stored = rows.map { row -> (id: Int64, name: SeriesName) in
                (row[0], SeriesName(source: source, id: row[1], unit: row[2]))
            }
            let ids = Dictionary(stored.map { ($0.name, $0.id) }) { first, _ in first }
            let given = Dictionary(grouping: edition, by: \.name.id)
            var contrast = EditionContrast()
            contrast.isEmpty = !edition.contains { $0.values.contains { $0.value != nil } }
            var move = WindowMove(of: edition)
            for (id, name) in stored.sorted(by: { $0.name < $1.name }) {
                let alike = given[name.id] ?? []
                let newest = alike.first { $0.name == name }?.newest ?? [:]
                var others: [(unit: String, values: [TimeSpan: VintageValue])] = []
                for other in alike where other.name != name {
                    let known = try ids[other.name].map { try numbers(of: $0, database) } ?? [:]
                    others.append(
                        (other.name.unit, other.newest.filter { known[$0.key] == nil }))
                }
                let known = try numbers(of: id, database).sorted { $0.key < $1.key }
                let withdrawn = contrast.add(known, of: name, newest, beside: others)
                move.add(known: known.map(\.key), withdrawn: withdrawn, given: alike)
            }
            contrast.passed = move.passed
            let hasOthers = edition.contains { series in
                ids[series.name] == nil && series.values.contains { $0.value != nil }
            }
            if hasOthers { contrast.hasMore = true }
            return contrast
        }
    }

    /// The numbers in force of a series, by period.
    private func numbers(of series: Int64, _ database: Database) throws -> [TimeSpan: Double] {
        var numbers: [TimeSpan: Double] = [:]
        try eachStatement(of: series, until: nil, database) { numbers[$0.period] = $0.value }
        return numbers
    }
}

extension EditionContrast {
    /// Counts the numbers in force of a series, in order of period, with what the edition says of it in
    /// the same unit and in others; the periods that it withdraws.
    fileprivate mutating func add(
        _ known: [(key: TimeSpan, value: Double)], of name: SeriesName,
        _ newest: [TimeSpan: VintageValue],
        beside others: [(unit: String, values: [TimeSpan: VintageValue])]
    ) -> [TimeSpan] {
        var periods: [TimeSpan] = []
        let (movedBefore, lostBefore) = (inOtherUnits.count, lost)
        for (period, before) in known {
            var said: [(unit: String, value: VintageValue?)] = [
                (unit: name.unit, value: newest[period])
            ]
            said += others.map { (unit: $0.unit, value: $0.values[period]) }
            if add(before, name, period, said) { periods.append(period) }
        }
        let moved = inOtherUnits.count - movedBefore
        let lostHere = lost - lostBefore
        let met = known.count - moved - lostHere
        if newest.values.count(where: { $0.value != nil }) > met { hasMore = true }
        if moved > 0, met == 0 { seriesInOtherUnits.insert(name) }
        return periods
    }

    /// Counts a number in force, in order of series and period, with what the edition says in its
    /// place: first in the same unit, then in others. Tells whether it is withdrawn.
    fileprivate mutating func add(
        _ before: Double, _ series: SeriesName, _ period: TimeSpan,
        _ given: [(unit: String, value: VintageValue?)]
    ) -> Bool {
        known += 1
        for (unit, value) in given {
            guard let value, let after = value.value else { continue }
            let revision = Revision(
                series: series, period: period, unit: unit, before: before, after: after,
                line: value.line)
            if unit != series.unit {
                inOtherUnits.append(revision)
            } else if after != before {
                revisions.append(revision)
            }
            return false
        }
        let isWithdrawn = given.allSatisfy { $0.value == nil }
        if isWithdrawn { withdrawn += 1 } else { blank += 1 }
        if firstLoss == nil {
            firstLoss = EditionContrast.Loss(series: series, period: period, value: before)
        }
        return isWithdrawn
    }
}

extension VintageSeries {
    /// Of each period the value that counts where the edition is recorded.
    fileprivate var newest: [TimeSpan: VintageValue] {
        Dictionary(values.map { ($0.period, $0) }) { one, other in
            one.rank > other.rank ? one : other
        }
    }
}
