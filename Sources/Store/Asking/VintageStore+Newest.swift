internal import GRDB
public import TradeModel

extension VintageStore {
    /// The newest vintage of each source. Takes time in proportion to the number of sources, however
    /// many vintages they have.
    public func newestVintages() throws(Refusal) -> [String: Vintage] {
        try reading { database in
            Dictionary(
                try VintageRows.newest(ofEach: database).map { ($0.source, $0) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The first vintage of each source: its number, and when it was retrieved.
    public func firstVintages() throws(Refusal) -> [String: (id: Int, knownFrom: Timestamp)] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT source, min(id), min(known_from) FROM vintage GROUP BY source")
            return Dictionary(
                rows.map { ($0[0], (id: $0[1], knownFrom: Timestamp(seconds: $0[2]))) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}
