import Tabular
import TradeModel

/// The published folder: a link to the newest of a row of generations, each written beside the one
/// before and shown in one step, so that a reader finds one whole generation at any moment.
struct Publication {
    /// The link.
    let link: String
    /// The folder of the generations.
    let folder: String

    init(_ workplace: Workplace) {
        link = workplace.published
        folder = workplace.generations
    }

    /// A file to publish.
    enum Entry {
        /// New bytes.
        case bytes([UInt8])
        /// The file of the generation before, since no new one could be written.
        case kept
    }

    /// The generation that is shown; nil where there is none.
    var current: Generation? { currentFolder.flatMap { Generation(in: $0) } }

    /// Whether every file of a generation is there with the bytes that it had.
    func isWhole(_ generation: Generation) -> Bool {
        guard let folder = currentFolder else { return false }
        return generation.files.allSatisfy {
            (try? sha256(ofFile: "\(folder)/\($0.path)")) == $0.sha256
        }
    }

    private var currentFolder: String? { shown.map { "\(folder)/\($0)" } }

    /// The name of the generation that the link leads to, however it spells the place; nil for a link
    /// that leads elsewhere, which no refresh made.
    private var shown: String? {
        guard let target = FileSystem.target(ofLink: link) else { return nil }
        let name = lastComponent(target)
        guard Self.number(name) != nil else { return nil }
        if target == "\(lastComponent(folder))/\(name)" { return name }
        guard let place = FileSystem.real(link) else { return nil }
        return place == FileSystem.real("\(folder)/\(name)") ? name : nil
    }

    /// Refuses, before any work, a published folder, or a link to one, that is somebody's own.
    func checkLink() throws(Refusal) {
        guard FileSystem.exists(link), shown == nil else { return }
        throw Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: link,
                message: "this is not a link that a refresh made; move it away, or name another"
                    + " folder under “publish”"), cause: .outputNotWritable)
    }

    /// Shows a new generation. Files with the bytes that they had keep them and their times.
    func show(
        _ entries: [(path: String, entry: Entry)], asOf: Day, basis: Generation.Basis,
        sources: [Generation.Source]
    ) throws(Refusal) {
        try checkLink()
        try FileSystem.makeFolder(folder)
        let staging = "\(folder)/\(Self.stagingName)"
        try FileSystem.remove(staging)
        try FileSystem.makeFolder(staging)
        let last = current
        let lastFolder = currentFolder
        var files: [Generation.File] = []
        for (path, entry) in entries {
            let place = "\(staging)/\(path)"
            let above = String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)])
            switch entry {
            case .bytes(let bytes):
                try FileSystem.makeFolder(above)
                let digest = sha256(bytes)
                // By its bytes and not by its manifest: somebody may have written to it.
                let old = lastFolder.map { "\($0)/\(path)" }
                let isSame = old.map { (try? Tabular.sha256(ofFile: $0)) == digest } ?? false
                if !isSame || !FileSystem.link(old ?? "", as: place) {
                    try OutputFile.create(bytes, at: place)
                }
                files.append(
                    .init(path: path, sha256: digest, bytes: bytes.count, kept: false))
            case .kept:
                let old = "\(lastFolder ?? "")/\(path)"
                // One that somebody has written to since is not what was published.
                guard let earlier = last?.files.first(where: { $0.path == path }),
                    (try? Tabular.sha256(ofFile: old)) == earlier.sha256
                else { continue }
                try FileSystem.makeFolder(above)
                if !FileSystem.link(old, as: place) { try FileSystem.copy(old, to: place) }
                files.append(
                    .init(
                        path: path, sha256: try sha256(ofFile: place), bytes: earlier.bytes,
                        kept: true))
            }
        }
        let generation = Generation(
            asOf: asOf, basis: basis, files: files, sources: sources)
        try OutputFile.create(generation.text(), at: "\(staging)/\(Generation.manifestName)")
        for folder in Set(files.flatMap { Self.folders(of: $0.path) }).sorted() {
            try FileSystem.sync(folder: "\(staging)/\(folder)")
        }
        try FileSystem.sync(folder: staging)
        try swap(staging)
    }

    /// The folders above a file within the generation.
    private static func folders(of path: String) -> [String] {
        let parts = path.split(separator: "/").dropLast()
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }

    private func swap(_ staging: String) throws(Refusal) {
        let numbers = FileSystem.names(in: folder).compactMap(Self.number)
        let name = padded((numbers.max() ?? 0) + 1, to: 6)
        try FileSystem.move(staging, to: "\(folder)/\(name)")
        try FileSystem.sync(folder: folder)
        let before = shown
        try FileSystem.setLink(link, to: "\(lastComponent(folder))/\(name)")
        sweep(keeping: [name, before].compactMap { $0 })
    }

    /// Removes what no reader can be at any more, and what a run left half-done. What bears another
    /// name than a generation is somebody's own.
    ///
    /// What cannot be removed stays, and is tried again with the next generation: on a shared disk
    /// somebody may still read a file of it, and that is no reason to end a run.
    func sweep() {
        let shown = self.shown
        let earlier = FileSystem.names(in: folder)
            .filter { name in Self.number(name) != nil && shown.map { name < $0 } ?? false }.last
        sweep(keeping: [shown, earlier].compactMap { $0 })
    }

    private func sweep(keeping names: [String]) {
        for name in FileSystem.names(in: folder)
        where (Self.number(name) != nil || name == Self.stagingName) && !names.contains(name) {
            try? FileSystem.remove("\(folder)/\(name)")
        }
    }

    private static let stagingName = "staging.tmp"

    /// The number of a generation by its name, six digits or more; nil for what is somebody's own.
    private static func number(_ name: String) -> Int? {
        let isNumber = name.utf8.count >= 6 && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? Int(name) : nil
    }
}
