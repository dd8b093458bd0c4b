import Analysis
import ArgumentParser

/// What may be asked of trade.
struct TradeParameters: ParsableArguments {
    @Option(
        help: """
            Whose trade (alpha-3); the configuration's subject if left out. Of sanctions lists and \
            cases only what is about this country; all if left out.
            """)
    var subject: String?
    @Option(help: "With whom (alpha-3); for a share the configuration's partner if left out.")
    var partner: String?
    @Option(
        help: ArgumentHelp(
            """
            The length of the periods: year, quarter, month or day. If left out, of trade the longest \
            that there are, or as long as the base or the ends of an index, a growth rate or a change \
            of a share; of launches and events years, of sums and shares over twelve months and of \
            breaks in launches months.
            """))
    var by: String?
    @Option(
        help: """
            The subject's direction: import, export or both; if left out both, of unit-value and \
            price-index export, of imputed-crude import.
            """)
    var flow: String?
    @Option(help: .basis) var basis: String?
    @Option(help: .source) var source: String?
    @Option(help: "The base: of an index a period, of others a time such as 2012..2021.")
    var base: String?
    @Option(help: "The first period of a growth rate or a series.") var from: String?
    @Option(help: "The last period of a growth rate or a series.") var to: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.subject, subject), (.partner, partner), (.by, by), (.flow, flow), (.basis, basis),
            (.source, source), (.base, base), (.from, from), (.to, to),
        ]
    }
}
