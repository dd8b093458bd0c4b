import Tabular
import TradeModel

/// The copies that make up one edition of a source with several files, as a text that is a copy on
/// the shelf itself: a line each, digest, name on the shelf, and path as readers know it, with tabs
/// between.
struct CopyList {
    /// The name of such a text on the shelf.
    static let name = "files.list"

    struct Entry: Hashable {
        let copy: FileShelf.Copy
        let label: String
    }

    let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }

    /// Reads a list back.
    init(path: String) throws(Refusal) {
        let text = String(decoding: try InputFile.open(path)[0].bytes, as: UTF8.self)
        entries = text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { return nil }
            return Entry(
                copy: FileShelf.Copy(sha256: parts[0], name: parts[1]), label: parts[2])
        }
    }

    var text: String {
        entries.map { "\($0.copy.sha256)\t\($0.copy.name)\t\($0.label)\n" }.joined()
    }
}
