/// The columns that a response is explained by, with their names.
public struct Design: Sendable, Hashable {
    /// A regressor.
    public struct Column: Sendable, Hashable {
        /// What it is called in results.
        public let name: String
        /// Its value for each observation.
        public let values: [Double]

        /// A named regressor.
        public init(_ name: String, _ values: [Double]) {
            self.name = name
            self.values = values
        }
    }

    /// How many observations each column has.
    public let observations: Int
    /// The regressors, the constant among them where there is one.
    public private(set) var columns: [Column] = []

    /// A design without columns yet.
    ///
    /// - Precondition: there is at least one observation.
    public init(observations: Int) {
        precondition(observations > 0, "a design has at least one observation")
        self.observations = observations
    }

    /// Adds a regressor.
    ///
    /// - Precondition: there is a value for each observation.
    public mutating func add(_ name: String, _ values: [Double]) {
        precondition(values.count == observations, "a column has a value for each observation")
        columns.append(Column(name, values))
    }

    /// The regressors of one observation.
    func row(_ index: Int) -> [Double] { columns.map { $0.values[index] } }

    /// Each row times a factor, as weighted least squares needs it.
    func scaled(by factors: [Double]) -> Design {
        var design = Design(observations: observations)
        for column in columns {
            design.add(column.name, zip(column.values, factors).map { $0 * $1 })
        }
        return design
    }

    /// The linear predictor Xb.
    func predictions(_ coefficients: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: observations)
        for (column, coefficient) in zip(columns, coefficients) {
            for index in sums.indices { sums[index] += column.values[index] * coefficient }
        }
        return sums
    }
}
