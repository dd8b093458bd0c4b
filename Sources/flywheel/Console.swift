import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The edge of the program: where results and findings are printed.
enum Console {
    /// How many findings of one code are printed for one file before the rest is summed up.
    private static let limit = 20

    /// Prints findings to standard error. Of many alike the first are shown and the rest counted.
    static func report(_ diagnostics: [Diagnostic]) {
        var counts: [String: Int] = [:]
        var held: [(Diagnostic, String)] = []
        for finding in diagnostics {
            let key = "\(finding.path ?? "") \(finding.code.rawValue)"
            counts[key, default: 0] += 1
            if counts[key, default: 0] <= limit {
                write("\(finding)\n", to: STDERR_FILENO)
            } else if counts[key] == limit + 1 {
                held.append((finding, key))
            }
        }
        for (finding, key) in held {
            let more = counts[key, default: 0] - limit
            let path = finding.path.map { "\($0): " } ?? ""
            write(
                "\(path)\(finding.severity.rawValue): \(more) more findings [\(finding.code.rawValue)];"
                    + " flywheel import --format json lists all\n", to: STDERR_FILENO)
        }
    }

    /// Prints a result to standard output.
    static func print(_ text: String) throws(Refusal) {
        guard write(text, to: STDOUT_FILENO) else {
            throw notWritable("standard output", String(cString: strerror(errno)))
        }
    }

    /// Writes a result to a file, whole or not at all.
    static func save(_ text: String, to path: String) throws(Refusal) {
        let draft = "\(path).\(getpid()).tmp"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw notWritable(path, String(cString: strerror(errno))) }
        let isWritten = write(text, to: descriptor) && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten, rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw notWritable(path, reason)
        }
    }

    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func systemWrite(
        _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Musl.write(descriptor, bytes, count)
        #endif
    }

    private static func notWritable(_ path: String, _ reason: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: path, message: "cannot write: \(reason)"),
            cause: .outputNotWritable)
    }
}
