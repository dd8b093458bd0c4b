import ArgumentParser
import Pipeline
import TradeModel

/// Whether store and copies are what they were.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the store and every copy that it rests on.",
        discussion: """
            Looks at every page of the store, at its tables, at every reference between its rows, at \
            the order of what they say and at its counts, and takes the digest of every copy. Exit \
            status 65 when anything is wrong.

            Example:
              flywheel verify
            """)

    @OptionGroup var place: WorkplaceOptions
    @Flag(help: "Print nothing when all is well.") var quiet = false

    func run() throws {
        let (configuration, folder) = try place.open()
        let findings = try Vintages(configuration, in: folder).verify()
        guard findings.isEmpty else { throw Refusal(findings) }
        if !quiet { try Console.print("the store and all copies are whole\n") }
    }
}
