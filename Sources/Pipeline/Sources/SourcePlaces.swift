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
    /// one that leads through a folder that cannot be read, and, as a refresh does, a pipe or a device.
    func files(of name: String) throws(Refusal) -> [PlacedFile] {
        if let files = copies[name] { return files }
        guard let source = configuration.sources[name] else { return [] }
        if !isOfCopies, let files = try localFiles(source.place) {
            // Whoever reads a pipe that nobody writes to waits for good, and a device may have no end.
            for file in files where !FileSystem.isFileOrMissing(file.path) {
                throw Self.missing(file.path, "cannot read this file: \(FileSystem.noEnd)")
            }
            return files
        }
        throw Refusal(
            Diagnostic(
                .error, .inputMissing, path: name,
                message: "no good edition of this source was taken so far"
                    + (isOfCopies ? "" : "; run flywheel refresh")), cause: .inputMissing)
    }

    /// The files of a local source; nil where it is none. Refuses a pattern that matches a name which is
    /// not UTF-8: decoded with repairs it would be that of another file; and one that matches a pipe.
    func localFiles(_ place: SourceSpecification.Place) throws(Refusal) -> [PlacedFile]? {
        switch place {
        case .file: return knownFiles(place)
        case .glob(let pattern):
            guard let matches = Self.matches(of: folder.file(pattern)) else {
                throw Self.missing(
                    pattern, "a folder that this pattern leads through cannot be read")
            }
            if let name = matches.foreign.first {
                let label = Array(name.dropFirst(prefix(of: pattern).utf8.count))
                throw Self.missing(
                    pattern,
                    "this pattern matches “\(ForeignName.escaped(label) ?? "")”, a name that is not"
                        + " UTF-8, and would be taken for another; rename the file or the folder")
            }
            guard !matches.paths.isEmpty else {
                throw Self.missing(pattern, "no file matches this pattern")
            }
            let files = placed(matches.paths, by: pattern)
            // Whoever reads a pipe that nobody writes to waits for good.
            if let pipe = files.first(where: { !FileSystem.isFileOrMissing($0.path) }) {
                throw Self.missing(
                    pattern,
                    "this pattern matches “\(pipe.label)”, which is a pipe or a device, and not a file"
                        + " with an end; move it away, or write a pattern that leaves it out")
            }
            return files
        case .url, .comtrade: return nil
        }
    }

    /// The files of a local source whose names can be told, whatever is wrong with others; none of what
    /// is not local.
    func knownFiles(_ place: SourceSpecification.Place) -> [PlacedFile] {
        switch place {
        case .file(let path): [PlacedFile(path: folder.file(path), label: path)]
        case .glob(let pattern):
            placed(Self.matches(of: folder.file(pattern))?.paths ?? [], by: pattern)
        case .url, .comtrade: []
        }
    }

    /// Paths that a pattern matches, by the places that readers know.
    private func placed(_ paths: [String], by pattern: String) -> [PlacedFile] {
        let length = prefix(of: pattern).count
        return paths.map { PlacedFile(path: $0, label: String($0.dropFirst(length))) }
    }

    /// What stands before a pattern in the paths that it matches.
    private func prefix(of pattern: String) -> String {
        pattern.hasPrefix("/") ? "" : folder.path + "/"
    }

    private static func missing(_ pattern: String, _ message: String) -> Refusal {
        Refusal(
            Diagnostic(.error, .inputMissing, path: pattern, message: message),
            cause: .inputMissing)
    }

    /// The files that a shell pattern matches, in order, and those whose names are not UTF-8; nil where
    /// a folder that may hold some cannot be read. Into one that is not there, or is no folder, the
    /// pattern does not lead.
    private static func matches(
        of pattern: String
    ) -> (paths: [String], foreign: [[UInt8]])? {
        var result = glob_t()
        defer { globfree(&result) }
        let status = glob(
            pattern, 0, { _, fault in fault == ENOENT || fault == ENOTDIR ? 0 : 1 }, &result)
        if status == GLOB_NOMATCH { return ([], []) }
        guard status == 0 else { return nil }
        var paths: [String] = []
        var foreign: [[UInt8]] = []
        for index in 0..<Int(result.gl_pathc) {
            guard let name = result.gl_pathv[index], !isFolder(name) else { continue }
            let bytes = ForeignName.bytes(of: name)
            if let path = String(validating: bytes, as: UTF8.self) {
                paths.append(path)
            } else {
                foreign.append(bytes)
            }
        }
        return (paths.sorted(), foreign)
    }

    /// Whether a name of the system, whatever its bytes, is that of a folder.
    private static func isFolder(_ name: UnsafePointer<CChar>) -> Bool {
        var status = stat()
        return stat(name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
