/// Why a model cannot be fitted to a series: found in the data rather than in the program.
public struct ModelError: Error, Hashable, Sendable {
    /// Stable: reports and tests name it.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// There are not more observations than the model needs.
        case tooFewObservations = "too-few-observations"
        /// A value is infinite or undefined, or the model's scale has no place for it.
        case valueNotValid = "value-not-valid"
        /// The values do not vary where the method needs that they do.
        case noVariation = "no-variation"
        /// A column of the design is a combination of others, so that its coefficient is not defined.
        case rankDeficient = "rank-deficient"
        /// The coefficients run off without end, as where all counts of a stretch are zero.
        case notConverged = "not-converged"
        /// A parameter of the method does not fit the series.
        case parameterNotValid = "parameter-not-valid"
        /// LAPACK is not there.
        case libraryMissing = "library-missing"
    }

    /// What is wrong.
    public let code: Code
    /// One line for a person, without the code.
    public let reason: String

    /// An error with its reason.
    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }
}

extension ModelError: CustomStringConvertible {
    /// The reason.
    public var description: String { reason }
}

extension ModelError {
    /// Refuses the first value that is infinite or undefined, or whose square is too large or too small
    /// for a number; places are told from 1.
    static func requireFinite(_ values: some Collection<Double>) throws(ModelError) {
        for (index, value) in values.enumerated() {
            guard value.isFinite else {
                throw ModelError(.valueNotValid, "observation \(index + 1) is not a finite number")
            }
            guard value == 0 || (1e-150...1e150).contains(abs(value)) else {
                throw ModelError(
                    .valueNotValid,
                    "observation \(index + 1), \(value), is too large or too small to be squared")
            }
        }
    }

    /// Refuses a least length of stretches that is no share of the observations above zero, or of which
    /// two do not fit.
    static func requireTrimming(_ trimming: Double) throws(ModelError) {
        guard trimming > 0 && trimming <= 0.5 else {
            throw ModelError(
                .parameterNotValid, "the trimming is a share between 0 and 0.5, not \(trimming)")
        }
    }

    /// Refuses a series that is shorter than a method needs.
    static func require(
        _ least: Int, of values: some Collection, for method: String
    ) throws(ModelError) {
        guard values.count >= least else {
            throw ModelError(
                .tooFewObservations,
                "\(method) needs at least \(least) observations; there are \(values.count)")
        }
    }
}
