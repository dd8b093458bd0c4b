internal import GRDB
public import TradeModel

extension VintageStore {
    /// A text that was kept under a name, such as what alerts last came to.
    public func meta(_ name: String) throws(Refusal) -> String? {
        try reading { database in
            try String.fetchOne(
                database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
        }
    }

    /// Keeps a text under a name in place of what was kept there; nil takes it away.
    public func setMeta(_ name: String, to value: String?) throws(Refusal) {
        try writing { database in
            if let value {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [name, value])
            } else {
                try database.execute(sql: "DELETE FROM meta WHERE name = ?", arguments: [name])
            }
        }
    }
}
