internal import GRDB
public import TradeModel

extension VintageStore {
    /// When the bytes of recorded vintages arrived, by the vintages' numbers.
    ///
    /// Of vintages of a source that follow each other with the same bytes, as when another version
    /// of the program reads them anew, the first counts. What rests on no file arrived when it was
    /// recorded. Takes time in proportion to the vintages given and to how often their bytes were
    /// read, whatever else is stored.
    public func arrivals(of vintages: some Sequence<Vintage>) throws(Refusal) -> [Int: Timestamp] {
        try reading { database in
            let query = try database.cachedStatement(
                sql: """
                    SELECT min(known_from) FROM vintage
                    WHERE source = ?1 AND id <= ?2 AND id > coalesce(
                      (SELECT id FROM vintage
                       WHERE source = ?1 AND id < ?2 AND sha256 IS NOT ?3
                       ORDER BY id DESC LIMIT 1), 0)
                    """)
            var arrivals: [Int: Timestamp] = [:]
            for vintage in vintages {
                guard let id = vintage.id else { continue }
                arrivals[id] = vintage.knownFrom
                guard let sha256 = vintage.sha256 else { continue }
                let first = try Int.fetchOne(query, arguments: [vintage.source, id, sha256])
                if let first { arrivals[id] = Timestamp(seconds: first) }
            }
            return arrivals
        }
    }
}
