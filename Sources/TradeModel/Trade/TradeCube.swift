/// Trade added up by some keys.
///
/// A key takes few values in many rows, so that rows hold positions in the lists of these values: a
/// cube of a million rows is written without a text for each.
public struct TradeCube: Sendable {
    /// What was added up in a row.
    public struct Figures: Sendable, Hashable {
        /// The value, zero where there is none: as an optional it would make each of many rows half as
        /// large again.
        private let sum: Amount
        /// How many records were added.
        public let records: Int
        /// How many of its records were rejected, so that the value lacks them.
        public let missing: Int

        /// US dollars at current prices, exact; nil when none of its records could be used.
        public var value: Amount? { records > 0 ? sum : nil }

        /// The figures of a row, which has a value where records were added and only there.
        public init(value: Amount?, records: Int, missing: Int) {
            precondition(
                records >= 0 && (value == nil) == (records == 0),
                "a value without records, or records without a value")
            sum = value ?? .zero
            self.records = records
            self.missing = missing
        }

        /// Both together; nil where the value is too large to hold.
        public func adding(_ other: Figures) -> Figures? {
            guard let sum = sum.adding(other.sum) else { return nil }
            let records = records + other.records
            return Figures(
                value: records > 0 ? sum : nil, records: records, missing: missing + other.missing)
        }
    }

    /// What was asked.
    public let selection: TradeSelection
    /// The values of each key, in the order of the cube's keys: `2020`, `2020-03`, `CHN`, `export`,
    /// `27`.
    public let labels: [[String]]
    /// The positions of the rows' values among the labels: those of the first row, then the next.
    public let positions: [UInt32]
    /// What the rows add up to, in the order of their keys.
    public let figures: [Figures]

    /// A cube of rows in the order of their keys, by the positions of their values.
    public init(
        _ selection: TradeSelection, labels: [[String]], positions: [UInt32], figures: [Figures]
    ) {
        precondition(positions.count == labels.count * figures.count)
        self.selection = selection
        self.labels = labels
        self.positions = positions
        self.figures = figures
    }

    /// Whether there is no row.
    public var isEmpty: Bool { figures.isEmpty }
}

extension TradeCube {
    /// One row: a combination of keys that occurs.
    public struct Row: Sendable, Hashable {
        /// The keys' values, in the order of the cube's keys.
        public let keys: [String]
        /// What was added up.
        public let figures: Figures

        /// US dollars at current prices, exact; nil when none of its records could be used.
        public var value: Amount? { figures.value }
        /// How many records were added.
        public var records: Int { figures.records }
        /// How many of its records were rejected, so that the value lacks them.
        public var missing: Int { figures.missing }

        /// A row of a cube, which has a value where records were added and only there.
        public init(keys: [String], value: Amount?, records: Int, missing: Int) {
            self.keys = keys
            figures = Figures(value: value, records: records, missing: missing)
        }
    }

    /// The rows, in the order of their keys; made anew each time.
    public var rows: [Row] {
        figures.indices.map { index in
            let keys = labels.indices.map { key in
                labels[key][Int(positions[index * labels.count + key])]
            }
            let figures = figures[index]
            return Row(
                keys: keys, value: figures.value, records: figures.records,
                missing: figures.missing)
        }
    }

    /// A cube of rows in any order, each with a value for each key.
    public init(_ selection: TradeSelection, rows: [Row]) {
        let rows = rows.sorted { $0.keys.lexicographicallyPrecedes($1.keys) }
        let labels = selection.keys.indices.map { key in Set(rows.map { $0.keys[key] }).sorted() }
        let places = labels.map { Dictionary(uniqueKeysWithValues: zip($0, UInt32(0)...)) }
        self.init(
            selection, labels: labels,
            positions: rows.flatMap { row in
                zip(places, row.keys).map { places, value in places[value] ?? 0 }
            }, figures: rows.map(\.figures))
    }
}
