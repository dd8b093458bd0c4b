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
            that there are, of launches and events years, of sums and shares over twelve months and \
            of breaks in launches months.
            """))
    var by: String?
    @Option(help: "The subject's direction: import, export or both.") var flow: String?
    @Option(help: "Whose reports: direct, mirror or auto.") var basis: String?
    @Option(help: "Which of several sources in the files.") var source: String?
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

/// What may be asked of trade under sanctions measures and of their caps.
struct MeasureParameters: ParsableArguments {
    @Option(help: "Whose measures; those of the table's first row about the subject if left out.")
    var regime: String?
    @Option(help: "Only the measure with this id.") var measureID: String?
    @Option(help: "Barrels per tonne, where one is converted into the other.") var factor: String?
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
    @Option(
        help: "The edition of the goods' code: one, which refuses several, H0 to H6, or any.")
    var revision: String?
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

/// What may be asked of launches.
struct LaunchParameters: ParsableArguments {
    @Option(help: "The clock of launch days: utc, kst or +HH:MM.") var clock: String?
    @Option(help: "What is counted: launches, days or events.") var count: String?
    @Option(name: .customLong("class"), help: "Only launches of this class, such as ICBM.")
    var weaponClass: String?
    @Option(help: "Only launches or events on this day or later.") var since: String?
    @Option(help: "Only launches or events on this day or before.") var until: String?
    @Option(help: "The day whose strongest launch is compared.") var on: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.clock, clock), (.count, count), (.weaponClass, weaponClass), (.since, since),
            (.until, until), (.on, on),
        ]
    }
}

/// What may be asked of events, and of launches around them.
struct EventParameters: ParsableArguments {
    @Option(help: "Only events, or entries of a list, of this kind.") var kind: String?
    @Option(help: "Only events in which all of these took part: codes joined by +.")
    var actors: String?
    @Option(help: "Days of a window before an event.") var before: String?
    @Option(help: "Days of a window after an event.") var after: String?
    @Option(help: "How events are moved for a test: rotation or years.") var placing: String?
    @Option(help: "The seed of placings that are drawn.") var seed: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.kind, kind), (.actors, actors), (.before, before), (.after, after),
            (.placing, placing), (.seed, seed),
        ]
    }
}

/// What may be asked of figures that are disclosed at irregular dates.
struct DisclosureParameters: ParsableArguments {
    @Option(help: "Which measure of a tidy series, or of cases of sanctions.") var measure: String?
    @Option(help: "The measure that another is divided by.") var per: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] { [(.measure, measure), (.per, per)] }
}

/// What may be asked of sanctions lists besides the kind of entries.
struct ListParameters: ParsableArguments {
    @Option(help: "Only entries under this program of the list.") var program: String?
    @Option(help: "Only entries with an address in this country (alpha-3).") var country: String?
    @Option(help: "By what entries are grouped: program, kind or country.") var group: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [(.program, program), (.country, country), (.group, group)]
    }
}
