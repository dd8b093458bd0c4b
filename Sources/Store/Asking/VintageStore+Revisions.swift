internal import GRDB
public import TradeModel

/// A number that an edition of a source gives in place of another.
public struct Revision: Hashable, Sendable {
    /// The series.
    public let series: SeriesName
    /// The time that the number is of.
    public let period: TimeSpan
    /// The number in force.
    public let before: Double
    /// The edition's number.
    public let after: Double
    /// The line of the edition's file.
    public let line: Int?
}

extension VintageStore {
    /// The numbers that an edition, recorded or not, gives in place of those in force, in the order of
    /// its series and of their periods. What is new, missing or withdrawn is none of them.
    ///
    /// Takes time in proportion to the values and to what is stored of their series. The sequence is
    /// gone through once and must not use the store.
    public func revisions(
        by edition: some Sequence<VintageSeries>
    ) throws(Refusal) -> [Revision] {
        try reading { database in
            let query = try database.cachedStatement(
                sql: "SELECT id FROM series WHERE source = ? AND name = ? AND unit = ?")
            var revisions: [Revision] = []
            for series in edition {
                let name = series.name
                guard
                    let id = try Int64.fetchOne(
                        query, arguments: [name.source, name.id, name.unit])
                else { continue }
                var known: [TimeSpan: Figure] = [:]
                try eachStatement(of: id, until: nil, database) { known[$0.period] = $0.figure }
                for value in series.newest {
                    guard let before = known[value.period]?.value, let after = value.value,
                        before != after
                    else { continue }
                    revisions.append(
                        Revision(
                            series: name, period: value.period, before: before, after: after,
                            line: value.line))
                }
            }
            return revisions
        }
    }
}

extension VintageSeries {
    /// Of each period the value that was published last, in order.
    fileprivate var newest: [VintageValue] {
        let byPeriod = Dictionary(values.map { ($0.period, $0) }) { one, other in
            guard let first = one.published, let second = other.published else { return other }
            return first > second ? one : other
        }
        return byPeriod.values.sorted { $0.period < $1.period }
    }
}
