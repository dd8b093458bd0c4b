import Analysis
import ArgumentParser

/// What may be asked of trade under sanctions measures and of their caps.
struct MeasureParameters: ParsableArguments {
    @Option(help: .regime) var regime: String?
    @Option(help: .measureID) var measureID: String?
    @Option(help: .factor) var factor: String?
    @Option(help: "Which source gives the quantities of a price.") var quantitySource: String?
    @Option(help: "Barrels that a tanker holds, to count calls of tankers.") var tanker: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.regime, regime), (.measureID, measureID), (.factor, factor),
            (.quantitySource, quantitySource), (.tanker, tanker),
        ]
    }
}

/// Which table of measures is used.
struct MeasureTableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A table of the layout measures, instead of the configured one.", valueName: "file"),
        completion: .file())
    var measures: String?
}

/// Which measures a report is about.
struct MeasureChoice: ParsableArguments {
    @Option(help: .regime) var regime: String?
    @Option(help: .measureID) var measureID: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] { [(.regime, regime), (.measureID, measureID)] }
}

/// What may be asked of trade that is held against measures.
struct SanctionedTradeParameters: ParsableArguments {
    @Option(help: .subject) var subject: String?
    @Option(help: "Only trade with this partner (alpha-3).") var partner: String?
    @Option(help: "The length of the periods: year, quarter or month.") var by: String?
    @Option(help: .flow) var flow: String?
    @Option(help: .basis) var basis: String?
    @Option(help: .source) var source: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.subject, subject), (.partner, partner), (.by, by), (.flow, flow), (.basis, basis),
            (.source, source),
        ]
    }
}
