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

    /// Shows a line on the terminal in place of the one shown before; clears it for an empty text.
    static func showProgress(_ text: String) { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

    /// Prints a result to standard output.
    static func print(_ text: String) throws(Refusal) {
        guard write(text, to: STDOUT_FILENO) else {
            throw notWritable("standard output", String(cString: strerror(errno)))
        }
    }

    /// Writes a result to a file, whole or not at all. A link is followed; into a device or a pipe
    /// the text is written as it is.
    static func save(_ text: String, to path: String) throws(Refusal) {
        let target = resolved(path)
        let isReplaced = isRegularOrMissing(target)
        let draft = isReplaced ? "\(target).\(getpid()).tmp" : target
        let flags = isReplaced ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
        let descriptor = open(draft, flags, 0o644)
        guard descriptor >= 0 else { throw notWritable(path, String(cString: strerror(errno))) }
        var failure: Int32 = 0
        if !write(text, to: descriptor) || (isReplaced && fsync(descriptor) != 0) {
            failure = errno
        }
        close(descriptor)
        guard isReplaced || failure != 0 else { return }
        if failure == 0, rename(draft, target) != 0 { failure = errno }
        guard failure == 0 else {
            if isReplaced { unlink(draft) }
            throw notWritable(path, String(cString: strerror(failure)))
        }
    }

    /// The file that a path leads to; the path itself where nothing is there yet.
    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    private static func isRegularOrMissing(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR
    }

    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = systemWrite(descriptor, part.baseAddress, part.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
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
