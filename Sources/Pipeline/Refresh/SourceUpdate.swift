internal import Store
import TradeModel

/// Holds a new edition of a source against what is expected, and records it or sets it aside.
struct SourceUpdate {
    let name: String
    let specification: SourceSpecification
    let workplace: Workplace
    let library: SourceLibrary
    let store: VintageStore
    let now: Timestamp
    /// The last good edition.
    let last: Vintage?
    /// Whether nothing is to be written but the shelf's copies.
    let isTrial: Bool

    /// Takes the edition, or puts it in quarantine.
    func take(_ edition: SourceVisit.Edition) throws(Refusal) -> SourceOutcome {
        let read: ImportedSource
        let warnings: [Diagnostic]
        do throws(Refusal) {
            try refuseWebPage(edition)
            read = try library.source(name, specification, at: placed(edition.files))
            let findings = try gate().findings(about: read)
            let errors = findings.filter { $0.severity == .error }
            guard errors.isEmpty else { throw Refusal(errors) }
            warnings = findings + read.findings.filter { $0.severity == .warning }
        } catch {
            library.forget(name)
            if !isTrial {
                try Quarantine(folder: workplace.quarantine, shelf: workplace.shelf)
                    .take(edition.files.map(\.copy), of: name, because: error.diagnostics, at: now)
            }
            return SourceOutcome(name: name, result: .quarantined, refusal: error)
        }
        var outcome = SourceOutcome(name: name, result: .taken, warnings: warnings)
        guard !isTrial else { return outcome }
        outcome.changed = try record(read, edition.copy, address: edition.address)
        return outcome
    }

    /// Whether the program reads a table by another method now than when the edition was read.
    static func isOutdated(_ vintage: Vintage) -> Bool {
        vintage.method != method(layout: vintage.layout)
    }

    /// Reads the last good edition again, by the method that the program has now.
    func readAgain(_ vintage: Vintage) throws(Refusal) -> SourceOutcome {
        let read = try library.source(name)
        guard let place = vintage.file, let copy = FileShelf.Copy(place: place) else {
            return SourceOutcome(name: name, result: .unchanged)
        }
        return SourceOutcome(
            name: name, result: .taken,
            changed: try record(read, copy, address: vintage.address ?? ""))
    }

    private func record(
        _ read: ImportedSource, _ copy: FileShelf.Copy, address: String
    ) throws(Refusal) -> SourceOutcome.SeriesCounts {
        let layouts = Set(read.files.map(\.layout.rawValue)).sorted().joined(separator: "+")
        var vintage = Vintage(source: name, knownFrom: now, method: Self.method(layout: layouts))
        vintage.sha256 = copy.sha256
        vintage.bytes = FileStamp(workplace.shelf.path(of: copy))?.size
        vintage.file = copy.place
        vintage.address = address
        vintage.layout = layouts
        let counts = read.files.map(\.records)
        vintage.records = Vintage.Records(
            read: counts.reduce(0) { $0 + $1.read }, used: counts.reduce(0) { $0 + $1.used },
            excluded: counts.reduce(0) { $0 + $1.excluded.values.reduce(0, +) },
            rejected: counts.reduce(0) { $0 + $1.rejected })
        vintage.producer = specification.terms.producer
        vintage.licence = specification.terms.licence
        vintage.citation = specification.terms.citation
        let change = try store.record(vintage, SourceSeries.of(read.facts, named: name))
        try store.setMeta(Self.columnsKey(name), to: Self.text(read.files.map(\.columns)))
        return SourceOutcome.SeriesCounts(
            new: change.new, revised: change.revised, withdrawn: change.withdrawn)
    }

    private func gate() throws(Refusal) -> SourceGate {
        SourceGate(
            name: name, specification: specification, lastRecords: last?.records?.read,
            lastColumns: try store.meta(Self.columnsKey(name)).map(Self.columns))
    }

    /// The copies of an edition, as the library reads them.
    func placed(_ entries: [CopyList.Entry]) -> [PlacedFile] {
        entries.map {
            PlacedFile(path: workplace.shelf.path(of: $0.copy), label: $0.label, isCopy: true)
        }
    }

    /// A server that has lost a file often answers with a page that says so.
    private func refuseWebPage(_ edition: SourceVisit.Edition) throws(Refusal) {
        for file in edition.files
        where WebPage.isOne(path: workplace.shelf.path(of: file.copy)) {
            throw Refusal(
                Diagnostic(
                    .error, .webPage, path: file.label,
                    message: "expected a table, saw a web page; look at it in a browser, and name"
                        + " the address of the download itself"))
        }
    }

    private static func method(layout: String?) -> String {
        "import \(layout ?? ""), flywheel \(ProgramVersion.current)"
    }

    private static func columnsKey(_ name: String) -> String { "columns of \(name)" }

    private static func text(_ columns: [[String]]) -> String {
        Set(columns.map { $0.joined(separator: "\u{1F}") }).sorted().joined(separator: "\u{1E}")
    }

    private static func columns(_ text: String) -> [[String]] {
        text.split(separator: "\u{1E}", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
