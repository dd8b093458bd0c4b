import ArgumentParser
import Pipeline

/// A copy of the store, made while others use it.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store to a file, also while a refresh is at work.",
        discussion: """
            The file appears whole or not at all, in place of an earlier copy or of an empty file, and \
            of nothing else, such as a device; not where refreshes keep or publish files of their own. \
            A link is followed. The copies of what sources gave never change, so that the folder of \
            the store can be saved beside it in any usual way.

            To put both back while no refresh is at work: the file as flywheel.sqlite into the folder \
            of the store, with no flywheel.sqlite-wal and -shm beside it, and the folder files of the \
            one that was saved. `flywheel verify` says whether all is there.

            Example:
              flywheel backup /backup/flywheel-2026-11-25.sqlite
            """)

    @Argument(help: "The file to write.", completion: .file()) var output: String
    @OptionGroup var place: WorkplaceOptions

    func run() throws {
        let (configuration, folder) = try place.open()
        try Vintages(configuration, in: folder).backup(to: output)
    }
}
