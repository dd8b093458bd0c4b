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
    @Option(help: .flow) var flow: String?
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

/// What may be asked of goods.
struct GoodsParameters: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only goods whose codes begin with these digits, such as 27,2601.",
            valueName: "prefixes"))
    var hs: String?
    @Option(
        help: ArgumentHelp(
            "Only goods of these sections of the Harmonized System, such as V,XI.",
            valueName: "sections"))
    var section: String?
    @Option(help: .revision) var revision: String?
    @Option(help: "How finely goods are told apart: section, 2, 4 or 6 digits.") var level: String?
    @Option(help: "Only this many of the largest.") var top: String?
    @Option(help: "The quantity of a price: weight or supplementary.") var quantity: String?
    @Option(
        help: ArgumentHelp(
            "Leave out records of less than this, in kg or the goods' own unit.",
            valueName: "number"))
    var minQuantity: String?
    @Option(help: "Quantities that the statisticians estimated: skip or use.")
    var estimates: String?
    @Option(help: "How a price index compares periods: fixed, with its base, or chain.")
    var link: String?
    @Option(help: "Which of several series of economic output.") var gdp: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.hs, hs), (.section, section), (.revision, revision), (.level, level), (.top, top),
            (.quantity, quantity), (.minimumQuantity, minQuantity), (.estimates, estimates),
            (.link, link), (.gdp, gdp),
        ]
    }
}
