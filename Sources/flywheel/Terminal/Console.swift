import Pipeline
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
    ///
    /// - Parameter list: What lists all of them; nil where nothing does.
    static func report(_ diagnostics: [Diagnostic], list: String? = nil) {
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
            let rest = list.map { "; \($0) lists all" } ?? ", not shown"
            write(
                "\(path)\(finding.severity.rawValue): \(counted(more, "more finding"))"
                    + " [\(finding.code.rawValue)]\(rest)\n", to: STDERR_FILENO)
        }
    }

    /// Shows a line on the terminal in place of the one shown before; clears it for an empty text.
    static func showProgress(_ text: String) { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }

    /// Prints a result to standard output.
    static func print(_ text: String) throws(Refusal) {
        guard OutputFile.write(text, toDescriptor: STDOUT_FILENO) else { throw notWritable }
    }

    /// Prints the bytes of a result to standard output.
    static func print(_ bytes: [UInt8]) throws(Refusal) {
        guard OutputFile.write(bytes[...], toDescriptor: STDOUT_FILENO) else { throw notWritable }
    }

    private static var notWritable: Refusal {
        Refusal(
            Diagnostic(
                .error, .outputNotWritable, path: "standard output",
                message: "cannot write: \(String(cString: strerror(errno)))"),
            cause: .outputNotWritable)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        _ = OutputFile.write(text, toDescriptor: descriptor)
    }
}
