import Importers
import TradeModel

/// The configured files, each read once. A file is read by itself, so that nothing of one can come
/// into figures of another.
final class BriefLibrary {
    private let configuration: Configuration
    private let folder: DataFolder
    let countries: CountryTable
    private var read: [String: Dataset] = [:]
    /// The files read so far, in the order of their first use.
    private(set) var files: [ImportedFile] = []

    init(_ configuration: Configuration, _ folder: DataFolder) throws(Refusal) {
        self.configuration = configuration
        self.folder = folder
        countries = try CountryTable(path: folder.file(configuration.countries))
    }

    /// The facts of one configured file. Refuses a file with a record that cannot be used: a
    /// briefing rests on all of its data or is not written.
    func facts(_ name: String) throws(Refusal) -> Dataset {
        if let facts = read[name] { return facts }
        guard let relative = configuration.files[name] else {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "no file is configured under the name “\(name)”; known are"
                        + " \(configuration.files.keys.sorted().joined(separator: ", "))"))
        }
        let result = Importer(countries: countries).read([folder.file(relative)])
        let errors = result.diagnostics.filter { $0.severity == .error }
        if let refusal = result.refusals.first { throw refusal }
        guard errors.isEmpty else { throw Refusal(errors) }
        var facts = result.facts
        // Readers know a file by its place in the data folder, wherever that lies.
        for index in facts.sources.indices { facts.sources[index].path = relative }
        read[name] = facts
        files += result.files
        return facts
    }

    /// The files read so far with their place in the data folder.
    var listed: [(path: String, file: ImportedFile)] {
        files.map { file in
            (configuration.files.values.first { file.path == folder.file($0) } ?? file.path, file)
        }
    }
}
