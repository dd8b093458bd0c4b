/// Trade added up by some keys.
public struct TradeCube: Sendable {
    /// One row: a combination of keys that occurs.
    public struct Row: Sendable, Hashable {
        /// The keys' values, in the order of the cube's keys: `2020`, `2020-03`, `CHN`, `export`, `27`.
        public let keys: [String]
        /// US dollars at current prices, exact; nil when none of its records could be used.
        public let value: Amount?
        /// How many records were added.
        public let records: Int
        /// How many of its records were rejected, so that the value lacks them.
        public let missing: Int

        /// A row of a cube.
        public init(keys: [String], value: Amount?, records: Int, missing: Int) {
            self.keys = keys
            self.value = value
            self.records = records
            self.missing = missing
        }
    }

    /// What was asked.
    public let selection: TradeSelection
    /// The rows, in the order of their keys.
    public let rows: [Row]

    /// A cube of rows in any order.
    public init(_ selection: TradeSelection, rows: [Row]) {
        self.selection = selection
        self.rows = rows.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
    }
}
