import Analysis
import ArgumentParser

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
    @Option(
        help: """
            How finely goods are told apart: section, 2, 4 or 6 digits; if left out 6 of unit-value and \
            price-index, 4 of top-goods, 2 of others.
            """)
    var level: String?
    @Option(help: "Only this many of the largest; 5 of top-goods if left out.")
    var top: String?
    @Option(help: "The quantity of a price: weight or supplementary; weight if left out.")
    var quantity: String?
    @Option(
        help: ArgumentHelp(
            "Leave out records of less than this, in kg or the goods' own unit; 100 kg, or 1 of the"
                + " unit, if left out.", valueName: "number"))
    var minQuantity: String?
    @Option(help: "Quantities that the statisticians estimated: skip or use; skip if left out.")
    var estimates: String?
    @Option(
        help: """
            How a price index compares periods: fixed, with its base, or chain, with the one before; \
            fixed if left out.
            """)
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
