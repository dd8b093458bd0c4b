/// How a file is packed, told by its first bytes and never by its name.
package enum Packing: CaseIterable, Sendable {
    case gzip, xz, zstandard, zip

    init?(signatureOf bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstandard
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            self = .zip
        } else {
            return nil
        }
    }

    /// The end of the names of such files.
    package var ending: String {
        switch self {
        case .gzip: ".gz"
        case .xz: ".xz"
        case .zstandard: ".zst"
        case .zip: ".zip"
        }
    }
}

/// A file's name without the ending that names a compression. That of an archive stays: the files in
/// it have names of their own.
func withoutEnding(_ name: String) -> String {
    let endings = Packing.allCases.filter { $0 != .zip }.map(\.ending)
    return endings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
}
