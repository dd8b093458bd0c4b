internal import CLapack

/// The coefficients that minimize ‖Xb − y‖, by LAPACK's QR factorization with column pivoting.
struct LeastSquares {
    /// b, one for each column.
    let coefficients: [Double]
    /// (XᵀX)⁻¹, row after row.
    let inverseGram: [Double]

    /// A column whose part outside the others is smaller than this share of it counts as one that
    /// they explain.
    private static let tolerance = 1e-9

    /// Solves the problem. The columns are brought to length 1 first, so that their units do not
    /// matter to what counts as dependent.
    ///
    /// - Throws: `rank-deficient`, which names the first column that others explain;
    ///   `too-few-observations` when there are fewer than columns; `value-not-valid`;
    ///   `library-missing`.
    /// - Complexity: O(n·k²) for n observations and k columns.
    init(_ design: Design, response: [Double]) throws(ModelError) {
        let (n, k) = (design.observations, design.columns.count)
        guard n >= k else {
            throw ModelError(
                .tooFewObservations, "\(k) coefficients need more than \(n) observations")
        }
        guard response.allSatisfy(\.isFinite) else {
            throw ModelError(.valueNotValid, "a value of the response is not finite")
        }
        if let problem = lapack_problem() {
            throw ModelError(.libraryMissing, "LAPACK is needed: \(String(cString: problem))")
        }
        var lengths: [Double] = []
        var matrix: [Double] = []
        matrix.reserveCapacity(n * k)
        for column in design.columns {
            let length = Self.length(column.values)
            guard length.isFinite else {
                throw ModelError(.valueNotValid, "“\(column.name)” has a value that is not finite")
            }
            guard length > 0 else { throw Self.dependent(column) }
            lengths.append(length)
            matrix += column.values.map { $0 / length }
        }
        var response = response
        var solution = [Double](repeating: 0, count: k)
        var inverse = [Double](repeating: 0, count: k * k)
        var order = [Int32](repeating: 0, count: k)
        let rank = Int(
            lapack_least_squares(
                Int32(n), Int32(k), &matrix, &response, Self.tolerance, &solution, &inverse, &order)
        )
        guard rank >= 0 else {
            throw ModelError(.libraryMissing, "LAPACK could not take a problem of \(n) by \(k)")
        }
        guard rank == k else {
            throw Self.dependent(design.columns[Int(order[rank])])
        }
        coefficients = zip(solution, lengths).map { $0 / $1 }
        inverseGram = inverse.indices.map { inverse[$0] / (lengths[$0 / k] * lengths[$0 % k]) }
    }

    /// The Euclidean length, without overflow on the way.
    private static func length(_ values: [Double]) -> Double {
        guard values.allSatisfy(\.isFinite) else { return .infinity }
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        return largest * values.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
    }

    private static func dependent(_ column: Design.Column) -> ModelError {
        ModelError(
            .rankDeficient,
            "“\(column.name)” cannot be told apart from the other regressors")
    }
}
