import ArgumentParser
import Pipeline
import TradeModel

/// The configuration of a command that takes the bundled one by default.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "The configuration; the bundled one if left out.", completion: .file())
    var config: String?

    /// Refuses a configuration beside the folder of the bundled one.
    func validate(beside common: CommonOptions) throws {
        guard config == nil || common.data == nil else {
            throw ValidationError(
                "--data names the folder of the bundled configuration; with --config the files lie"
                    + " beside that one")
        }
    }

    /// The configuration and the folder it lies in; the bundled ones where none is named.
    func open(or common: CommonOptions) throws(Refusal) -> (Configuration, DataFolder) {
        guard let config else { return try common.bundle() }
        return (try Configuration(path: config), DataFolder(holding: config))
    }
}
