import Analysis
import ArgumentParser

/// What may be asked of launches.
struct LaunchParameters: ParsableArguments {
    // Taken as it stands, for a clock west of UTC begins as an option does.
    @Option(
        parsing: .unconditional,
        help: "The clock of launch days: utc, kst, +HH:MM or -HH:MM.")
    var clock: String?
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
