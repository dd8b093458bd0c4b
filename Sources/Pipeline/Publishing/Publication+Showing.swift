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
            asOf: asOf, configuration: configurationName, basis: basis, files: files,
            sources: sources)
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
}
