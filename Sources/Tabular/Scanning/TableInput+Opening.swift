package import TradeModel

extension TableInput {
    /// Opens a path and calls a closure for each table there: once for a file that is plain, gzip,
    /// xz or Zstandard, and for `-`, standard input; for each member of a ZIP archive.
    ///
    /// Refuses a path that is missing, empty or damaged, a ZIP archive that comes through a pipe, and
    /// passes on what the closure refuses.
    package static func each(
        at path: String, _ body: (TableInput) throws(Refusal) -> Void
    ) throws(Refusal) {
        let file = try OpenFile(path)
        let packed: any ByteStream
        let start: [UInt8]
        if let file {
            start = try file.bytes(0..<min(8, file.size))
            packed = try DescriptorStream(path)
        } else {
            let pipe = try DescriptorStream(path)
            start = try pipe.bytes(atMost: 8)
            packed = RewoundStream(start, pipe)
        }
        guard !start.isEmpty else { throw emptyFile(path) }
        let name = lastComponent(path)
        guard let packing = Packing(signatureOf: start) else {
            guard let file else { return try body(TableInput(packed, path, name, nil)) }
            return try body(TableInput(file, path, name))
        }
        guard packing != .zip || file != nil else { throw pipedZip(path) }
        var isEmpty = true
        func pass(_ table: TableInput) throws(Refusal) {
            // One of several members that is empty is told of as others that are no table.
            guard table.isMember || !table.head.isEmpty else { return }
            isEmpty = isEmpty && table.head.isEmpty
            try body(table)
        }
        if packing == .gzip {
            let unpacked = GzipStream(packed, path: path)
            try pass(TableInput(unpacked, path, withoutEnding(name), file))
        } else {
            let names = try ArchiveStream.memberNames(packed, packing, path: path)
            try refuseWorkbook(names, path: path)
            let isMember = names.count > 1
            let archive = try ArchiveStream(packed, packing, path: path)
            while let member = try archive.nextMember() {
                try pass(
                    TableInput(
                        archive, isMember ? "\(path)/\(member)" : path,
                        packing == .zip ? lastComponent(member) : withoutEnding(name), file,
                        isMember: isMember))
            }
        }
        guard !isEmpty else { throw emptyArchive(path) }
    }
}

/// The refusal of a ZIP archive that cannot be read from its end, where its directory stands. The bytes
/// are as good as any others.
private func pipedZip(_ path: String) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .badParameter, path: path,
            message: "this ZIP archive comes through a pipe, and what it holds is told at its end;"
                + " save it as a file and name that file, or unpack it into the pipe"),
        cause: .usage)
}
