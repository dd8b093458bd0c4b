import ArgumentParser
import Pipeline
import TradeModel

/// A working copy of one's own.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a working copy with the bundled configuration and data.",
        discussion: """
            Example:
              flywheel init trade
              cd trade && flywheel refresh
            """)

    @Argument(help: "The folder to make; it must be new or empty.", completion: .directory)
    var folder: String
    @Option(
        help: ArgumentHelp(
            "The folder with flywheel.yaml and the bundled data.", valueName: "folder"),
        completion: .directory)
    var data: String?

    func run() throws {
        try WorkingCopy.make(at: folder, from: DataFolder(named: data))
        try Console.print(
            "made \(folder); next: cd \(folder) && flywheel refresh\n")
    }
}
