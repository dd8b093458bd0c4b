import ArgumentParser
import Importers
import Pipeline
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Options with the day that the question is asked on.
protocol AskedOnADay {
    /// The day that was told; nil for today by universal time, whatever the machine's time zone: the
    /// same command gives the same on any machine.
    var asOf: Day? { get }
}

extension AskedOnADay {
    /// The day that the question is asked on.
    var day: Day { asOf ?? Day(ordinal: time(nil) / 86_400) }
}

extension ArgumentHelp {
    fileprivate static let asOf = ArgumentHelp(
        "The day that the question is asked on (YYYY-MM-DD); today by universal time if left out.",
        valueName: "day")
}

/// What every command takes.
struct DayOptions: ParsableArguments, AskedOnADay {
    @Option(help: .asOf, transform: { try Day(argument: $0) }) var asOf: Day?
}

/// What every command takes that reads data. A group within the group would make every start a third of
/// a millisecond longer.
struct CommonOptions: ParsableArguments, AskedOnADay {
    @Option(help: .asOf, transform: { try Day(argument: $0) }) var asOf: Day?

    @Option(
        help: ArgumentHelp(
            "The configuration; that of --data, flywheel.yaml in the working folder where there is"
                + " one, or the bundled one if left out.", valueName: "file"),
        completion: .file())
    var config: String?

    @Option(
        help: ArgumentHelp(
            "The folder with flywheel.yaml and the data that belong to it.", valueName: "folder"),
        completion: .directory)
    var data: String?

    func validate() throws {
        guard config == nil || data == nil else {
            throw ValidationError(
                "--data names the folder of a configuration; with --config the files lie beside that"
                    + " one")
        }
    }

    /// The configuration and the folder it lies in.
    func open() throws(Refusal) -> (Configuration, DataFolder) {
        let (path, folder) = try place()
        return (try Configuration(path: path), folder)
    }

    /// The configuration with its tables of countries, to ask on the day.
    func desk() throws(Refusal) -> InquiryDesk {
        let (configuration, folder) = try open()
        return try InquiryDesk(configuration, in: folder, asOf: day)
    }

    /// The country table of the configuration, of which no more is read: what else is wrong with it is
    /// none of the command's business. That of the bundled one is known: to read which one it names
    /// would take longer than many a file.
    func countries() throws(Refusal) -> CountryTable {
        let (path, folder) = try place()
        let isBundled = self.path == nil && data == nil && !DataFolder.isNamedByVariable
        let name = try isBundled ? DataFolder.countriesName : Configuration.countries(at: path)
        return try CountryTable(path: folder.file(name))
    }

    /// The words that stand beside names: those of the data's folder where it has a table of them, else
    /// the bundled ones.
    func wordsBesideNames() throws(Refusal) -> WordsBesideNames {
        try WordsBesideNames(path: place().folder.wordsBesideNames())
    }

    /// The configuration's file, and the folder that its own files are in.
    private func place() throws(Refusal) -> (path: String, folder: DataFolder) {
        if let path { return (path, DataFolder(holding: path)) }
        let folder = try DataFolder(named: data)
        return (folder.file(DataFolder.configurationName), folder)
    }

    /// The configuration that is named; else that of the working folder, unless another folder is named;
    /// nil for that of a folder.
    private var path: String? {
        if let config { return config }
        let here = DataFolder.configurationName
        return data == nil && OutputFile.exists(here) ? here : nil
    }
}
