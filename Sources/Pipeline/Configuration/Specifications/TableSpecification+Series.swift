extension TableSpecification {
    /// Values by period, one column for each series.
    public struct SeriesTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The first period; its length is the table's.
        public let from: String
        /// The last period, of the same length.
        public let to: String
        /// Whether periods without any value are shown, as they are unless this is false.
        public let gaps: Bool?
        /// The most periods that a cell may cover to be shown; all if left out.
        public let longest: Int?
        /// The columns.
        public let columns: [Column]
        /// What a reader must know besides.
        public let note: String?

        /// One column: an indicator, or a measure of a series as the source states it.
        public struct Column: Decodable, Sendable {
            /// What it is called in the table.
            public let label: String
            /// The indicator.
            public let request: IndicatorRequest?
            /// Which of several points of a period: values of the fields that tell them apart.
            public let key: [String: String]?
            /// The values as the source states them.
            public let observation: ObservationRequest?
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }
}
