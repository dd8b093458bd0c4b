#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells web pages from tables.
enum WebPage {
    /// Whether a file begins as a web page does.
    static func isOne(path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
        var start = Substring(
            String(decoding: bytes[..<count], as: UTF8.self).lowercased()
        ).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        // Comments and the mark of XML may stand before.
        for (opening, closing) in [("<?xml", "?>"), ("<!--", "-->")] {
            guard start.hasPrefix(opening), let end = start.firstRange(of: closing) else {
                continue
            }
            start = start[end.upperBound...].drop { $0.isWhitespace }
        }
        return ["<!doctype html", "<html", "<head", "<body"].contains(where: start.hasPrefix)
    }
}
