import Analysis
import ArgumentParser

/// What may be asked where trade is held against other trade.
struct ComparisonParameters: ParsableArguments {
    @Option(help: "The second source, which the first is held against.") var against: String?
    @Option(help: "The partner (alpha-3) that a total is taken without as well.")
    var without: String?
    @Option(
        help: "Whom reporters take the subject for (alpha-3); the reference table's if left out."
    )
    var sibling: String?
    @Option(
        help: "Freight and insurance in imports, as a part of their FOB value; 0.10 if left out.")
    var tau: String?
    @Option(help: "Tonnes of crude oil a year; 525000 if left out.") var tonnes: String?
    @Option(help: "Barrels in a tonne of crude oil; 7.33 if left out.")
    var barrelsPerTonne: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.against, against), (.without, without), (.sibling, sibling), (.tau, tau),
            (.tonnes, tonnes), (.barrelsPerTonne, barrelsPerTonne),
        ]
    }
}
