import Tabular

extension FileSystem {
    /// Whether a file has the bytes of a digest; a pipe in its place has none, and is not waited for.
    static func isFile(_ path: String, with digest: String) -> Bool {
        isFileOrMissing(path) && (try? sha256(ofFile: path)) == digest
    }
}
