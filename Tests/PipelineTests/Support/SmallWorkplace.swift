import Foundation
import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// A working copy with two made-up sources, which tests change and refresh by a clock of their own.
struct SmallWorkplace {
    let folder: TemporaryFolder
    /// A server that has to live as long as the place.
    var server: LocalServer?

    /// A folder with a configuration and its files.
    init(_ yaml: String = Self.yaml, files: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        try configure(yaml)
        try write(Self.countries, to: "countries.csv")
        try write(Self.trade([2019: 250]), to: "trade.csv")
        try write(Self.launches([2: "2019-07-24"]), to: "launches.csv")
        for (path, text) in files { try write(text, to: path) }
    }

    var path: String { folder.path }

    func configure(_ yaml: String) throws { try folder.write(yaml, to: "flywheel.yaml") }

    func write(_ text: String, to file: String) throws { try folder.write(text, to: file) }

    func write(_ bytes: [UInt8], to file: String) throws {
        try put(Data(bytes), at: folder.url.appendingPathComponent(file))
    }

    func remove(_ file: String) throws { try FileSystem.remove("\(path)/\(file)") }

    /// The configuration, and the folder that it lies in.
    func opened() throws -> (Configuration, DataFolder) {
        let file = "\(path)/flywheel.yaml"
        return (try Configuration(path: file), DataFolder(holding: file))
    }

    /// A run at six in the morning of a day, or at another time, by universal time if no other
    /// calendar is given.
    func run(
        _ day: String, at time: String = "06:00:00", isTrial: Bool = false,
        calendar: @escaping @Sendable (Timestamp) -> Day = { $0.day }
    ) throws -> Refresh {
        let (configuration, data) = try opened()
        let now = try #require(Timestamp("\(day)T\(time)Z"))
        return Refresh(
            configuration, in: data,
            clock: { Refresh.Clock(now: now, asOf: now.day, calendar: calendar) },
            isTrial: isTrial)
    }

    /// Refreshes.
    @discardableResult
    func refresh(_ day: String, at time: String = "06:00:00", isTrial: Bool = false) throws
        -> RefreshReport
    {
        try run(day, at: time, isTrial: isTrial).run()
    }

    var workplace: Workplace {
        get throws {
            let (configuration, data) = try opened()
            return Workplace(configuration, data)
        }
    }

    func vintages() throws -> Vintages {
        let (configuration, data) = try opened()
        return try Vintages(configuration, in: data)
    }

    func store() throws -> VintageStore { try VintageStore(path: "\(path)/store/flywheel.sqlite") }

    /// Records the newest edition of a source once more, as a program of another version read it,
    /// perhaps with other columns: the next refresh reads it anew.
    func readByAnotherVersion(_ source: String, columns: String? = nil) throws {
        let store = try store()
        let newest = try #require(try store.newestVintages()[source])
        var other = Vintage(
            source: source, knownFrom: newest.knownFrom, method: "import tidy, flywheel 0.0.1")
        other.sha256 = newest.sha256
        other.file = newest.file
        other.address = newest.address
        other.layout = newest.layout
        other.columns = columns
        try store.record(other, [VintageSeries]())
    }

    /// A published file; nil where there is none.
    func published(_ file: String) -> String? { text("published/\(file)") }

    /// A file of the working copy; nil where there is none.
    func text(_ file: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(file)").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The files in quarantine, without their reasons.
    func quarantined() throws -> [String] {
        try folder.files().filter {
            $0.hasPrefix("store/quarantine/") && !$0.hasSuffix(".reason")
                && !FileSystem.isFolder("\(path)/\($0)")
        }.sorted()
    }

    /// The values of a series of the store as known on a day, by period.
    func values(_ series: String, asOf day: String) throws -> [String: Double] {
        let history = try vintages().history(of: series, asOf: try #require(Day(day)))
        return Dictionary(
            history.values.compactMap { row in
                row.figure.value.map { (row.period.description, $0) }
            }
        ) { first, _ in first }
    }
}

extension RefreshReport {
    /// What became of a source.
    func result(of source: String) -> SourceOutcome.Result? { outcome(of: source)?.result }

    func outcome(of source: String) -> SourceOutcome? { sources.first { $0.name == source } }

    /// The codes of all findings.
    var codes: [DiagnosticCode] { findings.map(\.code) }
}
