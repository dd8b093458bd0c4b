import Importers
import Tabular

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Shows on a terminal how far a long reading is: bytes, rate and time left.
final class ProgressMeter {
    private let line: ProgressLine

    /// Watches the reading of files. Their sizes give the time left, where none is packed.
    init(_ progress: BulkProgress, of paths: [String], isQuiet: Bool) {
        let total = Self.size(of: paths)
        let start = ContinuousClock.now
        line = ProgressLine(isQuiet: isQuiet) {
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            return Self.text(progress.bytes, of: total, after: seconds)
        }
    }

    /// Ends the show and clears the line.
    func stop() { line.stop() }

    /// `1.2 of 8.0 GB, 6.1 GB/s, 2 s left`.
    static func text(_ bytes: Int, of total: Int?, after seconds: Double) -> String {
        let rate = Double(bytes) / max(seconds, 0.001)
        guard let total else { return "\(gigabytes(Double(bytes))) GB, \(gigabytes(rate)) GB/s" }
        let left = Double(max(0, total - bytes)) / max(rate, 1)
        return "\(gigabytes(Double(bytes))) of \(gigabytes(Double(total))) GB,"
            + " \(gigabytes(rate)) GB/s, \(Int(left.rounded(.up))) s left"
    }

    private static func gigabytes(_ bytes: Double) -> String {
        let tenths = Int((bytes / 1e8).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The bytes to read; nil where some are packed or come through a pipe.
    private static func size(of paths: [String]) -> Int? {
        var total = 0
        for path in paths {
            var status = stat()
            let isPacked = Packing.allCases.contains { path.hasSuffix($0.ending) }
            guard !isPacked, path != "-", stat(path, &status) == 0 else { return nil }
            total += Int(status.st_size)
        }
        return total
    }
}
