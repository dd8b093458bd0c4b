import Analysis
import ArgumentParser

/// What may be asked of sanctions lists besides the kind of entries.
struct ListParameters: ParsableArguments {
    @Option(help: .program) var program: String?
    @Option(help: .addressCountry) var country: String?
    @Option(
        help: "By what entries are grouped: program, kind or country; program if left out.")
    var group: String?

    /// The answers, nil for options that were left out.
    var answers: [(Indicator.Parameter, String?)] {
        [(.program, program), (.country, country), (.group, group)]
    }
}
