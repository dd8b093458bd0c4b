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

    /// Whether records of other countries than one were passed over in a big file.
    var isOfOneCountry: Bool { files.contains { $0.records.excluded[.otherCountry] != nil } }
}
