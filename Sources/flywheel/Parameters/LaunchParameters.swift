import Analysis
import ArgumentParser

/// What may be asked of launches.
struct LaunchParameters: ParsableArguments {
    // Taken as it stands, for a clock west of UTC begins as an option does.
    @Option(
        parsing: .unconditional,
        help: "The clock of launch days: utc, kst, +HH:MM or -HH:MM; utc if left out.")
    var clock: String?
    @Option(
        help: """
            What is counted: launches (missiles), days with one, or events (days and classes); launches \
            if left out, of rate-ratio days.
            """)
    var count: String?
    @Option(name: .customLong("class"), help: "Only launches of this class, such as ICBM.")
    var weaponClass: String?
    @Option(help: "Only launches or events on this day or later.") var since: String?
    @Option(help: "Only launches or events on this day or before.") var until: String?
    @Option(
        help: """
            The day whose strongest launch is compared, the last launch day if left out; of \
            pre-measure-footprint the day whose measures are meant, that of --as-of if left out.
            """)
    var on: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.clock, clock), (.count, count), (.weaponClass, weaponClass), (.since, since),
            (.until, until), (.on, on),
        ]
    }
}
