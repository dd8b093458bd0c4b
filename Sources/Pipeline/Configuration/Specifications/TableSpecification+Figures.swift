extension TableSpecification {
    /// Single figures, one a row.
    public struct Figures: Decodable, Sendable {
        /// The name by which a template can place it; by its turn only if left out.
        public let name: String?
        /// What the table shows, in a line.
        public let caption: String
        /// The figures.
        public let rows: [Row]

        /// One figure: an indicator's point.
        public struct Row: Decodable, Sendable {
            /// The name by which texts can hold the figure; none if left out.
            public let name: String?
            /// What it is called in the table.
            public let label: String
            /// The indicator.
            public let request: IndicatorRequest
            /// The point's period.
            public let period: String
            /// Which of several points of the period: values of the fields that tell them apart.
            public let key: [String: String]?
            /// The field to show instead of the value.
            public let field: String?
            /// What the text under examination says, in its own words.
            public let stated: String?
            /// The unit to print, to which the number is converted; its own where it is left out.
            public let unit: String?
            /// How many decimals are printed; the usual ones if left out.
            public let decimals: Int?
        }
    }
}
