import Tabular
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The copies of everything that sources gave: raw bytes under their digest, never changed, so that
/// any figure can be computed again from what it was computed from.
struct FileShelf {
    let folder: String

    /// A copy: the digest of its bytes, and the name by which some layouts tell year and vintage.
    struct Copy: Hashable, Sendable {
        let sha256: String
        let name: String

        /// The place within the shelf.
        var place: String { "\(sha256)/\(name)" }

        init(sha256: String, name: String) {
            self.sha256 = sha256
            self.name = name
        }

        /// Reads a place within the shelf; nil for a text that leads elsewhere.
        init?(place: String) {
            let parts = place.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, Self.isDigest(parts[0]), !["", ".", ".."].contains(parts[1])
            else { return nil }
            self.init(sha256: String(parts[0]), name: String(parts[1]))
        }

        /// Whether a name may be that of a folder of copies.
        static func isDigest(_ name: some StringProtocol) -> Bool {
            name.utf8.count == 64
                && name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
        }
    }

    func path(of copy: Copy) -> String { "\(folder)/\(copy.place)" }

    /// Copies a file that may change at any time; refuses one that did while it was copied.
    func keep(copyOf path: String) throws(Refusal) -> Copy {
        let draft = try draftPath()
        let before = FileStamp(path)
        do throws(Refusal) {
            try FileSystem.copy(path, to: draft)
            guard FileStamp(path) == before else {
                throw Refusal(
                    Diagnostic(
                        .error, .changedFile, path: path,
                        message: "this file was written to while it was copied; try again when it"
                            + " is complete"))
            }
            return try keep(moving: draft, named: lastComponent(path))
        } catch {
            try? FileSystem.remove(draft)
            throw error
        }
    }

    /// Takes over a file that nobody else writes to, on the same file system.
    func keep(moving path: String, named name: String) throws(Refusal) -> Copy {
        let copy = Copy(sha256: try sha256(ofFile: path), name: name)
        let home = "\(folder)/\(copy.sha256)"
        try FileSystem.makeFolder(home)
        try FileSystem.move(path, to: self.path(of: copy))
        try FileSystem.sync(folder: home)
        try FileSystem.sync(folder: folder)
        return copy
    }

    /// Keeps a text.
    func keep(_ text: String, named name: String) throws(Refusal) -> Copy {
        let draft = try draftPath()
        try FileSystem.remove(draft)
        try OutputFile.create(text, at: draft)
        return try keep(moving: draft, named: name)
    }

    /// Whether there is any copy, whatever rests on it.
    var hasCopies: Bool { FileSystem.names(in: folder).contains(where: Copy.isDigest) }

    /// Removes copies that nothing rests on, and what a run left half-done. What bears another name than
    /// these is somebody's own, as where the store is a folder that others keep files in.
    func sweep(keeping places: Set<String>) throws(Refusal) {
        for home in FileSystem.names(in: folder) where Copy.isDigest(home) || Self.isDraft(home) {
            let path = "\(folder)/\(home)"
            guard FileSystem.isFolder(path) else {
                try FileSystem.remove(path)
                continue
            }
            let names = FileSystem.names(in: path)
            let gone = names.filter { !places.contains("\(home)/\($0)") }
            for name in gone { try FileSystem.remove("\(path)/\(name)") }
            if gone.count == names.count { try FileSystem.remove(path) }
        }
    }

    /// Whether a copy still has the bytes that it had.
    func isSound(_ copy: Copy) -> Bool {
        FileSystem.isFile(path(of: copy), with: copy.sha256)
    }

    private func draftPath() throws(Refusal) -> String {
        try FileSystem.makeFolder(folder)
        return "\(folder)/\(Self.draftStart)\(getpid())\(Self.draftEnd)"
    }

    private static let draftStart = "draft."
    private static let draftEnd = ".tmp"

    /// Whether a name is one under which copies are made.
    private static func isDraft(_ name: String) -> Bool {
        name.hasPrefix(draftStart) && name.hasSuffix(draftEnd)
    }
}
