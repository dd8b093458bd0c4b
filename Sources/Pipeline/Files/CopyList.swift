import Tabular
import TradeModel

/// The copies that make up one edition of a source with several files, as a text that is a copy on
/// the shelf itself: a line each, digest, name on the shelf, and path as readers know it, with tabs
/// between. In names, a backslash stands before `n`, `t` and itself for what would part them.
struct CopyList {
    struct Entry: Hashable {
        let copy: FileShelf.Copy
        let label: String
    }

    let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }

    /// Reads a list back. Refuses one that is lost, or has a line that is none: a file less would go
    /// unnoticed.
    init(path: String) throws(Refusal) {
        guard FileSystem.isFileOrMissing(path) else { throw Self.damaged(path) }
        let text = String(decoding: try InputFile.single(at: path).bytes, as: UTF8.self)
        var entries: [Entry] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t").map { Self.unescaped($0) }
            guard parts.count == 3,
                let copy = FileShelf.Copy(place: "\(parts[0])/\(parts[1])")
            else { throw Self.damaged(path) }
            entries.append(Entry(copy: copy, label: parts[2]))
        }
        self.entries = entries
    }

    private static func damaged(_ path: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .damagedCopy, path: path,
                message: "this list of copies is damaged; put it back from a backup"))
    }

    var text: String {
        entries.map { entry in
            let names = [entry.copy.name, entry.label].map(Self.escaped)
            return "\(entry.copy.sha256)\t\(names[0])\t\(names[1])\n"
        }.joined()
    }

    private static func escaped(_ name: String) -> String {
        name.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
            .replacing("\t", with: "\\t")
    }

    private static func unescaped(_ text: Substring) -> String {
        var name = ""
        var rest = text
        while let character = rest.popFirst() {
            guard character == "\\", let next = rest.popFirst() else {
                name.append(character)
                continue
            }
            name.append(next == "n" ? "\n" : next == "t" ? "\t" : next)
        }
        return name
    }
}

/// What stands for an edition on the shelf, as a vintage names it: one copy, or the list of several.
struct StandingCopy: Hashable {
    let copy: FileShelf.Copy
    let isList: Bool

    private static let listPrefix = "list:"

    init(_ copy: FileShelf.Copy, isList: Bool) {
        self.copy = copy
        self.isList = isList
    }

    /// Reads what a vintage has; nil where it has none.
    init?(of vintage: String?) {
        guard let text = vintage else { return nil }
        let isList = text.hasPrefix(Self.listPrefix)
        guard
            let copy = FileShelf.Copy(
                place: isList ? String(text.dropFirst(Self.listPrefix.count)) : text)
        else { return nil }
        self.init(copy, isList: isList)
    }

    /// The text that a vintage keeps.
    var text: String { (isList ? Self.listPrefix : "") + copy.place }
}
