import Tabular
import TradeModel

extension Publication {
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
            switch entry {
            case .bytes(let bytes):
                files.append(try write(bytes, to: path, in: staging, unlessIn: lastFolder))
            case .kept:
                guard let earlier = last?.files.first(where: { $0.path == path }), let lastFolder,
                    let file = try keep(earlier, from: lastFolder, in: staging)
                else { continue }
                files.append(file)
            }
        }
        let generation = Generation(
            asOf: asOf, configuration: configurationName, basis: basis, files: files,
            sources: sources)
        try OutputFile.create(generation.text(), at: "\(staging)/\(Generation.manifestName)")
        for folder in Set(files.flatMap { Self.folders(of: $0.path) }).sorted() {
            try FileSystem.sync(folder: "\(staging)/\(folder)")
        }
        try FileSystem.sync(folder: staging)
        try swap(staging)
    }

    /// Writes a file into a generation, or links that of the last one where it has the same bytes.
    private func write(
        _ bytes: [UInt8], to path: String, in staging: String, unlessIn lastFolder: String?
    ) throws(Refusal) -> Generation.File {
        let place = "\(staging)/\(path)"
        try FileSystem.makeFolder(FileSystem.folder(of: place))
        let digest = sha256(bytes)
        // By its bytes and not by its manifest: somebody may have written to it.
        let old = lastFolder.map { "\($0)/\(path)" }
        let isSame = old.map { FileSystem.isFile($0, with: digest) } ?? false
        if !isSame || !FileSystem.link(old ?? "", as: place) {
            try OutputFile.create(bytes, at: place)
        }
        return Generation.File(path: path, sha256: digest, bytes: bytes.count, kept: false)
    }

    /// Takes a file of the last generation into a new one; nil for one that somebody has written to
    /// since, which is not what was published.
    private func keep(
        _ file: Generation.File, from lastFolder: String, in staging: String
    ) throws(Refusal) -> Generation.File? {
        let old = "\(lastFolder)/\(file.path)"
        guard FileSystem.isFile(old, with: file.sha256) else { return nil }
        let place = "\(staging)/\(file.path)"
        try FileSystem.makeFolder(FileSystem.folder(of: place))
        if !FileSystem.link(old, as: place) { try FileSystem.copy(old, to: place) }
        return Generation.File(
            path: file.path, sha256: try sha256(ofFile: place), bytes: file.bytes, kept: true)
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
}
