extension TableSpecification {
    /// The points of one indicator with some of its fields.
    public struct IndicatorTable: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The indicator.
        public let request: IndicatorRequest
        /// The first period; open if left out.
        public let from: String?
        /// The last period; open if left out.
        public let to: String?
        /// How many points are shown, the first ones of the indicator's order; all if left out.
        public let limit: Int?
        /// The columns.
        public let columns: [Column]
        /// What a reader must know besides.
        public let note: String?

        /// One column: `period`, `value`, or a field of the points.
        public struct Column: Decodable, Sendable {
            /// What it is called in the table.
            public let label: String
            /// What of the points is shown.
            public let field: String
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }
}
