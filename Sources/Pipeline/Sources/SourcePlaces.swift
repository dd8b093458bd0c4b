import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file to read, and the place by which readers know it.
struct PlacedFile: Hashable, Sendable {
    let path: String
    let label: String
    /// Of a copy that a refresh took, the digest that its bytes must have; nil for other files.
    var sha256: String?
}

/// Where the files of each configured source lie.
struct SourcePlaces {
    let configuration: Configuration
    let folder: DataFolder
    /// The copies that a refresh took, by source; they stand for what is no local file, and in a
    /// refresh for everything.
    var copies: [String: [PlacedFile]] = [:]
    /// Whether nothing but copies is read, as in a refresh: a local file that was not taken, or has
    /// changed since, must not come into figures.
    var isOfCopies = false

    /// The files of a source. Refuses one that was never fetched, and a pattern that nothing matches.
    func files(of name: String) throws(Refusal) -> [PlacedFile] {
        if let files = copies[name] { return files }
        guard let source = configuration.sources[name] else { return [] }
        if !isOfCopies, let files = try localFiles(source.place) { return files }
        throw Refusal(
            Diagnostic(
                .error, .inputMissing, path: name,
                message: "no good edition of this source was taken so far"
                    + (isOfCopies ? "" : "; run flywheel refresh")), cause: .inputMissing)
    }

    /// The files of a local source; nil where it is none.
    func localFiles(_ place: SourceSpecification.Place) throws(Refusal) -> [PlacedFile]? {
        switch place {
        case .file(let path): return [PlacedFile(path: folder.file(path), label: path)]
        case .glob(let pattern):
            let prefix = pattern.hasPrefix("/") ? "" : folder.path + "/"
            let matches = Self.matches(of: folder.file(pattern))
            guard !matches.isEmpty else {
                throw Refusal(
                    Diagnostic(
                        .error, .inputMissing, path: pattern,
                        message: "no file matches this pattern"), cause: .inputMissing)
            }
            return matches.map {
                PlacedFile(path: $0, label: String($0.dropFirst(prefix.count)))
            }
        case .url, .comtrade: return nil
        }
    }

    /// The files that a shell pattern matches, in order.
    private static func matches(of pattern: String) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        guard glob(pattern, 0, nil, &result) == 0 else { return [] }
        return (0..<Int(result.gl_pathc)).compactMap { index in
            result.gl_pathv[index].map { String(cString: $0) }
        }.filter { !FileSystem.isFolder($0) }.sorted()
    }
}
