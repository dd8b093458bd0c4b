import Store
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What filling and asking one store took.
struct Measurement {
    let observations: Int
    let firstVintage: Duration
    let laterVintages: Duration
    /// How many values the first vintage has, and how many the later ones have together.
    let firstValues: Int
    let laterValues: Int
    let bytes: Int
    /// How long each of 1000 random as-of queries took, sorted.
    let queries: [Duration]
    let changes: Duration
    let verification: Duration
    /// Processor time of opening the store and asking for the sources' states.
    let opening: Duration

    init(millions: Int, path: String) throws {
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        let source = MadeUpSource(observations: millions * 1_000_000)
        let clock = ContinuousClock()
        var (stored, compared) = (0, 0)
        do {
            let store = try VintageStore(path: path)
            firstVintage = try clock.measure {
                stored += try store.record(source.vintage(0), source.series(of: 0)).new
            }
            laterVintages = try clock.measure {
                for number in 1...MadeUpSource.laterVintages {
                    let change = try store.record(source.vintage(number), source.series(of: number))
                    stored += change.new + change.revised
                    compared += change.new + change.revised + change.unchanged
                }
            }
        }
        observations = stored
        firstValues = source.seriesCount * MadeUpSource.months
        laterValues = compared
        var status = stat()
        stat(path, &status)
        bytes = Int(status.st_size)
        opening = try Self.processorTime { _ = try VintageStore(path: path).sourceStates() }
        let store = try VintageStore(path: path, readOnly: true)
        var generator = SystemRandomNumberGenerator()
        queries = try (0..<1000).map { _ in
            let name = source.name(Int.random(in: 0..<source.seriesCount, using: &generator))
            let vintage = Int.random(in: 0...MadeUpSource.laterVintages, using: &generator)
            return try clock.measure {
                let moment = source.vintage(vintage).knownFrom
                let values = try store.values(of: name, asOf: moment)
                precondition(values.count == MadeUpSource.months + vintage)
            }
        }.sorted()
        changes = try clock.measure {
            let last = MadeUpSource.laterVintages
            let changes = try store.changes(
                from: source.vintage(last - 1).knownFrom, to: source.vintage(last).knownFrom)
            precondition(changes.count == 2 * source.seriesCount)
        }
        verification = try clock.measure {
            let findings = try store.verify()
            precondition(findings.isEmpty, "\(findings)")
        }
    }

    private static func processorTime(_ body: () throws -> Void) rethrows -> Duration {
        let start = clock()
        try body()
        return .microseconds(Int64(clock() - start))
    }
}
