import Analysis
import ArgumentParser

/// What may be asked of trade.
struct TradeParameters: ParsableArguments {
    @Option(help: "Whose trade (alpha-3); the configuration's subject if left out.")
    var subject: String?
    @Option(help: "With whom (alpha-3); for a share the configuration's partner if left out.")
    var partner: String?
    @Option(help: "The length of the periods: year, quarter, month or day.") var by: String?
    @Option(help: "The subject's direction: import, export or both.") var flow: String?
    @Option(help: "Whose reports: direct, mirror or auto.") var basis: String?
    @Option(help: "Which of several sources in the files.") var source: String?
    @Option(help: "The base period of an index.") var base: String?
    @Option(help: "The first period of a growth rate.") var from: String?
    @Option(help: "The last period of a growth rate.") var to: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.subject, subject), (.partner, partner), (.by, by), (.flow, flow), (.basis, basis),
            (.source, source), (.base, base), (.from, from), (.to, to),
        ]
    }
}

/// What may be asked of launches.
struct LaunchParameters: ParsableArguments {
    @Option(help: "The clock of launch days: utc, kst or +HH:MM.") var clock: String?
    @Option(help: "What is counted: launches, days or events.") var count: String?
    @Option(name: .customLong("class"), help: "Only launches of this class, such as ICBM.")
    var weaponClass: String?
    @Option(help: "Only launches on this day or later.") var since: String?
    @Option(help: "Only launches on this day or before.") var until: String?
    @Option(help: "The day whose strongest launch is compared.") var on: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.clock, clock), (.count, count), (.weaponClass, weaponClass), (.since, since),
            (.until, until), (.on, on),
        ]
    }
}

/// What may be asked of sanctions lists and cases of sanctions.
struct ListParameters: ParsableArguments {
    @Option(help: "Only entries under this program of the list.") var program: String?
    @Option(help: "Only entries of this kind: individual, entity, vessel, aircraft or other.")
    var kind: String?
    @Option(help: "Only entries with an address in this country (alpha-3).") var country: String?
    @Option(help: "By what entries are grouped: program, kind or country.") var group: String?
    @Option(
        help: "Only cases with this measure: trade, arms, military, financial, travel or other.")
    var measure: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.program, program), (.kind, kind), (.country, country), (.group, group),
            (.measure, measure),
        ]
    }
}
