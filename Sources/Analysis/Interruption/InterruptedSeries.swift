/// The effect of a dated measure on a series: a change of its level and of its slope, beside a trend,
/// a season and, where asked for, a stretch that is set apart.
///
///     f(yₜ) = β₀ + β₁t + β₂Dₜ + β₃(t − T₀)Dₜ + Σₖ(aₖ cos 2πkt/s + bₖ sin 2πkt/s) + δWₜ + uₜ
///
/// with Dₜ = 1 from T₀ on and Wₜ = 1 within the stretch. A. K. Wagner, S. B. Soumerai, F. Zhang and
/// D. Ross-Degnan, "Segmented regression analysis of interrupted time series studies in medication use
/// research", Journal of Clinical Pharmacy and Therapeutics 27 (2002) 299-309. It says that something
/// changed at the date, not what changed it: measures weeks apart cannot be told apart.
public struct InterruptedSeries: Sendable {
    /// β₂, the change of level at the measure, in units of the transformed value (log points of the
    /// expected count for counts).
    public let level: Estimate
    /// β₃, the change of slope, the same per period.
    public let slope: Estimate
    /// All coefficients, these two among them.
    public let estimates: [Estimate]
    /// How many observations went in.
    public let n: Int
    /// The Newey-West lag; nil for models of counts.
    public let lag: Int?
    /// φ of the counts; nil for linear models.
    public let dispersion: Double?

    /// What is explained, and how its errors are treated.
    public enum Model: Sendable, Hashable {
        /// Least squares on a transformed value with Newey-West errors; the lag is
        /// ``LinearRegression/automaticLag(observations:)`` where none is given.
        case linear(Transform, lag: Int? = nil)
        /// Counts with a variance that is their mean.
        case poisson
        /// Counts with a variance proportional to their mean.
        case quasiPoisson
    }

    /// What is asked of a series.
    public struct Question: Sendable, Hashable {
        /// The index, from 0, of the first observation under the measure.
        public var start: Int
        /// How the values are modelled.
        public var model: Model
        /// K, the number of harmonics of the season; 0 for none.
        public var harmonics: Int
        /// s, the periods of a year.
        public var periodsPerYear: Int
        /// Observations with a level of their own, such as those under a closed border.
        public var window: Range<Int>?
        /// The confidence level of intervals, a fraction.
        public var confidence: Double

        /// A question about a measure.
        public init(
            start: Int, model: Model = .linear(.level), harmonics: Int = 0,
            periodsPerYear: Int = 12, window: Range<Int>? = nil, confidence: Double = 0.95
        ) {
            self.start = start
            self.model = model
            self.harmonics = harmonics
            self.periodsPerYear = periodsPerYear
            self.window = window
            self.confidence = confidence
        }
    }

    /// Fits the model to consecutive observations.
    ///
    /// - Throws: ``ModelError`` with `parameter-not-valid` when the measure has fewer than 2
    ///   observations on either side, or the harmonics or the window do not fit the series;
    ///   `no-variation` for a constant series; `rank-deficient` when the measure cannot be told from
    ///   the window; and what ``Transform``, ``LinearRegression`` and ``PoissonRegression`` throw.
    /// - Precondition: the confidence lies strictly between 0 and 1.
    /// - Complexity: that of the regression.
    public init(_ values: [Double], _ question: Question) throws(ModelError) {
        try ModelError.require(5, of: values, for: "a level and a slope on both sides")
        try ModelError.requireFinite(values)
        guard values.contains(where: { $0 != values[0] }) else {
            throw ModelError(.noVariation, "all observations are \(values[0])")
        }
        let design = try question.design(observations: values.count)
        switch question.model {
        case .linear(let transform, let lag):
            let fit = try LinearRegression(transform.applied(to: values), on: design)
            let limit = values.count - 1
            guard lag.map({ (0...limit).contains($0) }) ?? true else {
                throw ModelError(.parameterNotValid, "the lag lies between 0 and \(limit)")
            }
            let used = lag ?? LinearRegression.automaticLag(observations: values.count)
            estimates = fit.neweyWestEstimates(lag: used, level: question.confidence)
            self.lag = used
            dispersion = nil
        case .poisson, .quasiPoisson:
            let fit = try PoissonRegression(values, on: design)
            estimates =
                question.model == .poisson
                ? fit.poissonEstimates(level: question.confidence)
                : fit.quasiPoissonEstimates(level: question.confidence)
            lag = nil
            dispersion = fit.dispersion
        }
        n = values.count
        level = estimates[2]
        slope = estimates[3]
    }
}
