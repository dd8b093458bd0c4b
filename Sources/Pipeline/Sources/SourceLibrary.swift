import Analysis
import Importers
import TradeModel

/// The configured sources, each read once, and a big one again where more of it is asked for than
/// was read. A source is read by itself, so that nothing of one can come into figures of another.
final class SourceLibrary {
    let configuration: Configuration
    /// Where the sources' files lie.
    var places: SourcePlaces
    /// How files are read where a source does not say.
    let options: Importer.Options
    let countries: CountryTable
    /// What applies where a request does not say.
    let defaults: Inquiry.Defaults
    /// The sources of which more is needed than the trade of the subject.
    private(set) var whole: Set<String>
    let folder: DataFolder
    private var read: [String: ImportedSource] = [:]
    /// Why sources must not be computed from.
    private var barred: [String: Refusal] = [:]
    /// What was computed from the sources as they were read.
    var results: [Question: Result<IndicatorResult, Refusal>] = [:]
    /// The configured measures, once they were asked for.
    var measures: Dataset?
    /// What was wrong with sources that were asked for facts and have none to give, each once.
    private(set) var faults: [Diagnostic] = []

    /// A library that looks for files where the places say.
    ///
    /// - Parameter bigSize: from how many bytes on a file of trade is read for one country only.
    init(
        _ configuration: Configuration, _ folder: DataFolder, places: SourcePlaces,
        bigSize: Int = Importer.Options().bigSize
    ) throws(Refusal) {
        self.configuration = configuration
        self.folder = folder
        self.places = places
        countries = try CountryTable(path: folder.file(configuration.countries))
        defaults = try configuration.defaults(in: folder, countries)
        whole = configuration.wholeSources
        var options = Importer.Options()
        options.bigSize = bigSize
        if let subject = countries.country(configuration.subject) {
            options.bigFiles = .country(subject)
        }
        self.options = options
    }

    /// The facts of one source. Refuses a source with more records that cannot be used than it may
    /// have: figures rest on all of their data or are not written.
    func facts(_ name: String) throws(Refusal) -> Dataset {
        do throws(Refusal) {
            return try soundFacts(name)
        } catch {
            faults += error.diagnostics.filter { !faults.contains($0) }
            throw error
        }
    }

    private func soundFacts(_ name: String) throws(Refusal) -> Dataset {
        let source = try source(name)
        let rejected = source.count(of: \.rejected)
        guard rejected <= configuration.sources[name]?.expectations.rejected ?? 0 else {
            throw Refusal(source.findings.filter { $0.severity == .error })
        }
        return source.facts
    }

    /// One source, whatever its records are worth. Refuses files that cannot be read.
    func source(_ name: String) throws(Refusal) -> ImportedSource {
        if let refusal = barred[name] { throw refusal }
        if let source = read[name] { return source }
        guard let specification = configuration.sources[name] else {
            let known = configuration.sources.keys.sorted().joined(separator: ", ")
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "no source is configured under the name “\(name)”; known are \(known)")
            )
        }
        return try source(name, specification, at: try places.files(of: name))
    }

    /// Holds what was read of a source; what was computed from an earlier reading is forgotten.
    func hold(_ source: ImportedSource, as name: String) {
        if read.updateValue(source, forKey: name) != nil { results = [:] }
    }

    /// Sees to it that the sources of a request give all the trade that it needs: a big file of
    /// which only that of the subject was read is read again.
    func widen(for request: IndicatorRequest) {
        guard request.needsOthers(than: configuration.subject) else { return }
        for name in request.files ?? [] {
            whole.insert(name)
            if read[name]?.isOfOneCountry == true { forget(name) }
        }
    }

    /// Lets nothing be computed from a source: whoever asks for it is told why.
    func bar(_ name: String, for refusal: Refusal) {
        barred[name] = refusal
        forget(name)
    }

    /// Forgets what was read of a source.
    func forget(_ name: String) {
        read[name] = nil
        results = [:]
    }

    /// The files of the sources named that were read so far, by the place that readers know, in
    /// order.
    func listed(_ names: Set<String>) -> [(path: String, file: ImportedFile)] {
        names.compactMap { read[$0] }.flatMap(\.listed).sorted { $0.path < $1.path }
    }
}
