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

    /// The files of a source. Refuses one that was never fetched, a pattern that nothing matches,
    /// and one that leads through a folder that cannot be read.
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
            guard let matches = Self.matches(of: folder.file(pattern)) else {
                throw Self.missing(
                    pattern, "a folder that this pattern leads through cannot be read")
            }
            guard !matches.isEmpty else {
                throw Self.missing(pattern, "no file matches this pattern")
            }
            return matches.map {
                PlacedFile(path: $0, label: String($0.dropFirst(prefix.count)))
            }
        case .url, .comtrade: return nil
        }
    }

    private static func missing(_ pattern: String, _ message: String) -> Refusal {
        Refusal(
            Diagnostic(.error, .inputMissing, path: pattern, message: message),
            cause: .inputMissing)
    }

    /// The files that a shell pattern matches, in order; nil where a folder that may hold some
    /// cannot be read. Into one that is not there, or is no folder, the pattern does not lead.
    private static func matches(of pattern: String) -> [String]? {
        var result = glob_t()
        defer { globfree(&result) }
        let status = glob(
            pattern, 0, { _, fault in fault == ENOENT || fault == ENOTDIR ? 0 : 1 }, &result)
        if status == GLOB_NOMATCH { return [] }
        guard status == 0 else { return nil }
        return (0..<Int(result.gl_pathc)).compactMap { index in
            result.gl_pathv[index].map { String(cString: $0) }
        }.filter { !FileSystem.isFolder($0) }.sorted()
    }
}
