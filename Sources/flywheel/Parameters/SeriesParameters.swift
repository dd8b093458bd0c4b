import Analysis
import ArgumentParser

/// What may be asked of breaks in a series without gap.
struct BreakParameters: ParsableArguments {
    @Option(
        help: """
            Figures over several periods: refuse, or split into equal parts; refuse if left out.
            """)
    var combined: String?
    @Option(help: "How breaks are found: segments or pelt; segments if left out.")
    var method: String?
    @Option(
        help: """
            The cost of a stretch for pelt: l2 or poisson; poisson of counts, l2 of others if left out.
            """)
    var cost: String?
    @Option(
        help: """
            The penalty of a change for pelt, in units of the cost; computed from the values if left out.
            """)
    var penalty: String?
    @Option(help: "The fewest periods of a stretch for pelt; 6 of months, 2 of others if left out.")
    var minimum: String?
    @Option(help: "The least share of the periods in a stretch for segments; 0.15 if left out.")
    var trimming: String?
    @Option(help: "The confidence level of intervals; 0.95 if left out.") var confidence: String?
    @Option(
        help: """
            The deviation that cusum tolerates, in standard deviations of the base; 0.5 if left out.
            """)
    var allowance: String?
    @Option(
        help: """
            The sum at which cusum raises an alarm, in standard deviations of the base; 5 if left out.
            """)
    var threshold: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.combined, combined), (.method, method), (.cost, cost), (.penalty, penalty),
            (.minimum, minimum), (.trimming, trimming), (.confidence, confidence),
            (.allowance, allowance),
            (.threshold, threshold),
        ]
    }
}

/// What may be asked of a dated measure and of a season.
struct InterruptionParameters: ParsableArguments {
    @Option(help: "The day or the first period of a measure, such as 2017-09-11.")
    var at: String?
    @Option(
        help: """
            How the values are explained: linear, poisson or quasi-poisson; quasi-poisson of counts, \
            linear of others if left out.
            """)
    var model: String?
    @Option(
        help: """
            The scale of a linear model or a season: level, log or asinh; level of counts, asinh of \
            others if left out.
            """)
    var transform: String?
    @Option(
        help: "The value that asinh takes as 1; 1 if left out, and of log-change logarithms then.")
    var scale: String?
    @Option(help: "The waves of a season in the model, 0 to 6 for months; 0 if left out.")
    var harmonics: String?
    @Option(help: "The lag of Newey-West errors; by the number of values if left out.")
    var lag: String?
    @Option(help: "Periods with a level of their own, such as 2020-02..2022-12.")
    var window: String?
    @Option(
        help: """
            The fewest periods before a placebo date, and from it on; 15 percent of all, at least 3, if \
            left out.
            """)
    var margin: String?
    @Option(help: "Periods that a season is not learned from, such as 2020-02..2022-12.")
    var mask: String?
    @Option(help: "The years over which a season is smoothed; one season for all if left out.")
    var years: String?
    @Option(help: "Whether outliers lose their weight: yes or no; yes if left out.")
    var robust: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.at, at), (.model, model), (.transform, transform), (.scale, scale),
            (.harmonics, harmonics), (.lag, lag), (.window, window), (.margin, margin),
            (.mask, mask), (.years, years), (.robust, robust),
        ]
    }
}
