import TradeModel

/// What an inquiry says about the model of an interrupted series.
struct InterruptionInquiry {
    private let at: TimeSpan
    private let window: TimeSpan?
    private let model: Model?
    private let harmonics: Int
    private let lag: Int?
    private let transform: TransformInquiry
    let level: Double

    /// How the values are explained.
    enum Model: String, CaseIterable {
        case linear
        case poisson
        case quasiPoisson = "quasi-poisson"
    }

    init(_ inquiry: Inquiry) throws(Refusal) {
        guard let at = try inquiry.span(.at) else { throw Inquiry.lacking(.at) }
        self.at = at
        window = try inquiry.span(.window)
        model = try inquiry.word(.model)
        harmonics = try inquiry.whole(.harmonics) ?? 0
        lag = try inquiry.whole(.lag)
        transform = try TransformInquiry(inquiry)
        level = try inquiry.confidence()
        guard model == nil || model == .linear || (lag == nil && !transform.isGiven) else {
            throw .usage("--lag and --transform apply to --model linear only")
        }
    }

    /// Counts are quasi-Poisson where nothing else is asked for, other values linear.
    func model(of series: UnbrokenSeries) -> Model {
        if let model { return model }
        return series.isCount && lag == nil && !transform.isGiven ? .quasiPoisson : .linear
    }

    /// The question about a series. Refuses a date or a window outside of it.
    func question(on series: UnbrokenSeries) throws(Refusal) -> InterruptedSeries.Question {
        let start = series.place(of: at)
        guard series.points.indices.contains(start) else {
            throw .usage("--at \(at) lies outside of the series, \(series.span())")
        }
        let fitted: InterruptedSeries.Model =
            switch model(of: series) {
            case .linear: .linear(transform.transform(of: series), lag: lag)
            case .poisson: .poisson
            case .quasiPoisson: .quasiPoisson
            }
        return InterruptedSeries.Question(
            start: start, model: fitted, harmonics: harmonics,
            periodsPerYear: series.line.frequency.periodsPerYear ?? 1,
            window: try window.map { span throws(Refusal) in try series.places(of: span, .window) },
            confidence: level)
    }

    /// The unit of effects on a series.
    func unit(on series: UnbrokenSeries) -> String {
        switch model(of: series) {
        case .linear where transform.transform(of: series) == .level: series.unit
        case .linear, .poisson, .quasiPoisson: "log points"
        }
    }

    /// The model in words.
    func text(on series: UnbrokenSeries) -> String {
        var parts: [String] = []
        switch model(of: series) {
        case .linear:
            parts.append(
                "least squares on the \(transform.transform(of: series).name), t tests with"
                    + " Newey-West errors (Bartlett weights, factor n/(n − k))")
        case .poisson: parts.append("log-linear model of Poisson counts, z tests")
        case .quasiPoisson:
            parts.append(
                "log-linear model of counts with a variance proportional to their mean, t tests")
        }
        parts.append("a trend")
        if harmonics > 0 { parts.append("a season of \(harmonics) harmonics") }
        if let window { parts.append("a level of its own for \(window)") }
        return parts.joined(separator: "; ")
    }

    /// The choices made, for a result.
    func parameters(on series: UnbrokenSeries) -> [(name: String, value: String)] {
        var list = [
            (name: "at", value: at.description), ("model", model(of: series).rawValue),
            ("harmonics", "\(harmonics)"), ("confidence", level.plainDescription),
        ]
        if model(of: series) == .linear {
            list.append(("transform", transform.transform(of: series).name))
        }
        if let window { list.append(("window", window.description)) }
        return list
    }
}
