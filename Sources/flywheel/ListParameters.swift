import Analysis
import ArgumentParser

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
