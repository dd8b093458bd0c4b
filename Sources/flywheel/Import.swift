import ArgumentParser
import Importers
import Reports
import TradeModel

/// What is in these files, and what was used, set aside, refused.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Say what is in tables, and account for every record.",
        discussion: """
            Every record is used, excluded by a named reason, or rejected with its position; the \
            three add up to the records read.

            Example:
              flywheel import total-2003-2007.csv missiles.csv
              flywheel import --format json --strict download.zip
            """)

    @OptionGroup var reading: ReadingOptions
    // Where --flow is the subject's direction, as in compute, this is --reported-flow: the same words are
    // read here.
    @Option(name: [.customLong("flow"), .customLong("reported-flow")], help: .reportedFlow)
    var flow: StatedFlows?
    @Option(help: .format) var format = OutputFormat.markdown
    @Flag(help: "Refuse with exit status 65 when any record was rejected.") var strict = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let countries = try common.countries()
        let result = try reading.read(
            countries: countries, flows: flow?.flows ?? [], bigFiles: .account)
        Console.report(
            result.diagnostics + result.refusals.flatMap(\.diagnostics), list: OutputFormat.listing)
        let isWorthless = result.files.allSatisfy { file in
            result.refusals.contains { $0.diagnostics.first?.path == file.path }
        }
        if !isWorthless {
            let report = ImportReport(result)
            try Console.print(
                try format.text(
                    document: { try report.document(asOf: common.day.description) },
                    csv: { report.csv }, json: { report.json }))
        }
        if let refusal = result.refusals.first { throw refusal.exitCode }
        if strict, result.files.contains(where: { $0.records.rejected > 0 }) {
            throw Refusal([]).exitCode
        }
    }
}
