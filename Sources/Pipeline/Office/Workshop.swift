import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A folder for the files that pass between programs, removed when its owner lets go of it.
struct Workshop: ~Copyable {
    /// Where it is.
    let path: String

    /// Makes the folder; refuses where there is no place for one.
    init() throws(Refusal) {
        // A colon would part the path in a list of folders, such as that in which pandoc looks for
        // pictures: it would put into the document where they lay.
        let wanted = FileSystem.temporaryFolder
        let parent = wanted.contains(":") ? "/tmp" : wanted
        // The Xs are what the system fills in.
        var name = Array("\(parent)/flywheel-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw FileSystem.notWritable(parent) }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
        // What cannot be removed lies where the system clears up by itself.
        try? FileSystem.remove(path)
    }

    /// A path as an address of the scheme `file` (RFC 8089).
    static func address(of path: String) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~".utf8)
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "file://") { result, byte in
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
