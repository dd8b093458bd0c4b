import Analysis
import ArgumentParser

/// What may be asked of figures that are disclosed at irregular dates.
struct DisclosureParameters: ParsableArguments {
    @Option(help: "Which measure of a tidy series, or of cases of sanctions.") var measure: String?
    @Option(help: "The measure that another is divided by.") var per: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] { [(.measure, measure), (.per, per)] }
}
