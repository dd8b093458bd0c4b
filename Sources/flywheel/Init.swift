import ArgumentParser
import Pipeline

/// A working copy of one's own.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a working copy with the bundled configuration and data.",
        discussion: """
            With --empty the shortest configuration that works, of a made-up table, for a subject of \
            your own: the document `Configuration` goes through it.

            Example:
              flywheel init trade
              flywheel init --empty mine
              cd trade && flywheel refresh
            """)

    @Argument(help: "The folder to make; it must be new or empty.", completion: .directory)
    var folder: String
    @Flag(help: "Begin with the shortest configuration and a made-up table.") var empty = false
    @Option(
        help: ArgumentHelp(
            "The folder with flywheel.yaml and the bundled data.", valueName: "folder"),
        completion: .directory)
    var data: String?

    func run() throws {
        try WorkingCopy.make(
            at: folder, from: DataFolder(named: data), empty ? .empty : .bundled)
        try Console.print(
            "made \(folder); next: cd \(RefreshSchedule.shellQuoted(folder)) && flywheel refresh\n")
    }
}
