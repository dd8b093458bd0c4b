import Importers
import TradeModel

/// What one source holds.
struct ImportedSource {
    /// Its facts; the paths of their sources are those that readers know.
    let facts: Dataset
    /// Its files.
    let files: [ImportedFile]
    /// Its files by the path that readers know.
    let listed: [(path: String, file: ImportedFile)]
    /// What was found in them.
    let findings: [Diagnostic]

    /// How many records of its files came to one end.
    func count(of end: (RecordCounts) -> Int) -> Int { files.map { end($0.records) }.reduce(0, +) }

    /// Whether records of other countries than one were passed over in a big file.
    var isOfOneCountry: Bool { files.contains { $0.records.excluded[.otherCountry] != nil } }
}
