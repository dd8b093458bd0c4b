import Analysis
import ArgumentParser

/// What may be asked of events, and of launches around them.
struct EventParameters: ParsableArguments {
    @Option(help: "Only events, or entries of a list, of this kind.") var kind: String?
    @Option(help: "Only events in which all of these took part: codes joined by +.")
    var actors: String?
    @Option(
        help: "Days of a window before an event; 14 if left out, of tempo-around-events 90.")
    var before: String?
    @Option(
        help: "Days of a window after an event; 14 if left out, of tempo-around-events 90.")
    var after: String?
    @Option(
        help: "How events are moved for a test: rotation or years; rotation if left out.")
    var placing: String?
    @Option(help: "The seed of placings that are drawn; 1 if left out.") var seed: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [
            (.kind, kind), (.actors, actors), (.before, before), (.after, after),
            (.placing, placing), (.seed, seed),
        ]
    }
}
