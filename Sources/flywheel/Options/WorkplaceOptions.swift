import ArgumentParser
import Pipeline
import TradeModel

/// The working copy that a command is about.
struct WorkplaceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The configuration; flywheel.yaml in the working folder if left out.",
            valueName: "file"),
        completion: .file())
    var config: String?

    /// The configuration and the folder it lies in.
    func open() throws(Refusal) -> (Configuration, DataFolder) {
        let path = try self.path()
        return (try Configuration(path: path), DataFolder(holding: path))
    }

    /// The file of the configuration.
    func path() throws(Refusal) -> String {
        let path = config ?? DataFolder.configurationName
        guard config != nil || OutputFile.exists(path) else {
            throw Refusal(
                Diagnostic(
                    .error, .inputMissing, path: path,
                    message: "there is no configuration here; name one with --config, or make a"
                        + " working copy with flywheel init"), cause: .inputMissing)
        }
        return path
    }
}
