internal import Store
import TradeModel

/// Holds a new edition of a source against what is expected, and records it or sets it aside.
struct SourceUpdate {
    let name: String
    let specification: SourceSpecification
    /// Whose trade is kept of files too big to be kept whole.
    let subject: String
    let workplace: Workplace
    let library: LazyLibrary
    let store: VintageStore
    let now: Timestamp
    /// The last good edition.
    let last: Vintage?
    /// Whether nothing is to be recorded.
    let isTrial: Bool

    /// Takes the edition, or puts it in quarantine.
    func take(_ edition: SourceVisit.Edition) throws(Refusal) -> SourceOutcome {
        let files = workplace.placed(edition.files)
        do throws(Refusal) {
            return try take(files, edition.standing, address: edition.address)
        } catch {
            // What is at fault then is the disk or another process, and not the edition.
            if error.cause == .outputNotWritable || error.cause == .busy { throw error }
            var outcome = SourceOutcome(name: name, result: .quarantined, refusal: error)
            if !isTrial {
                outcome.quarantine =
                    try Quarantine(folder: workplace.quarantine, shelf: workplace.shelf)
                    .take(edition.files.map(\.copy), of: name, because: error.diagnostics, at: now)
            }
            return outcome
        }
    }

    /// Reads the last good edition again, by the method that the program has now. Where that reading is
    /// refused nothing is computed from it either: there is no other of the same bytes.
    func readAgain() throws(Refusal) -> SourceOutcome {
        guard let last, let standing = StandingCopy(of: last.file) else {
            return SourceOutcome(name: name, result: .unchanged)
        }
        let files = try workplace.copies(of: last)
        do throws(Refusal) {
            return try take(files, standing, address: last.address ?? "")
        } catch {
            try library.library().bar(name, for: error)
            throw error
        }
    }

    private func take(
        _ files: [PlacedFile], _ standing: StandingCopy, address: String
    ) throws(Refusal) -> SourceOutcome {
        let shelf = try library.library()
        do throws(Refusal) {
            let read = try shelf.source(name, specification, at: files)
            let series = SourceSeries.of(read.facts, named: name)
            let isNew = last?.sha256 != standing.copy.sha256
            let digest = standing.copy.sha256
            let earlier =
                isNew ? try store.vintages(of: name).last { $0.sha256 == digest } : nil
            let findings = SourceGate(
                name: name, specification: specification, last: last, earlier: earlier,
                reading: isNew ? comparedReading(of: read) : .otherwise
            ).findings(
                about: read, try store.contrast(of: name, with: series), isNew: isNew)
            let errors = findings.filter { $0.severity == .error }
            guard errors.isEmpty else { throw Refusal(errors) }
            var outcome = SourceOutcome(
                name: name, result: .taken,
                warnings: findings + read.findings.filter { $0.severity == .warning })
            if let unpublished = read.unpublished(on: now.day) {
                outcome.warnings.append(unpublished)
            }
            guard !isTrial else { return outcome }
            outcome.changed = try record(read, series, standing, address: address)
            return outcome
        } catch {
            // Nothing may be computed from what was not taken.
            shelf.forget(name)
            throw error
        }
    }

    private func record(
        _ read: ImportedSource, _ series: [VintageSeries], _ standing: StandingCopy,
        address: String
    ) throws(Refusal) -> SourceOutcome.SeriesCounts {
        let layouts = layouts(of: read)
        var vintage = Vintage(
            source: name, knownFrom: now,
            method: method(layouts: layouts, isOfOneCountry: read.isOfOneCountry))
        vintage.sha256 = standing.copy.sha256
        vintage.bytes = FileStamp(workplace.shelf.path(of: standing.copy))?.size
        vintage.file = standing.text
        vintage.address = address
        vintage.layout = layouts
        vintage.columns = SourceGate.text(read.files.map(\.columns))
        vintage.records = Vintage.Records(
            read: read.count(of: \.read), used: read.count(of: \.used),
            excluded: read.count { $0.excluded.values.reduce(0, +) },
            rejected: read.count(of: \.rejected))
        vintage.producer = specification.terms.producer
        vintage.licence = specification.terms.licence
        vintage.citation = specification.terms.citation
        let change = try store.record(vintage, series)
        return SourceOutcome.SeriesCounts(
            isFirst: last == nil, new: change.new, revised: change.revised,
            withdrawn: change.withdrawn, cause: change.cause)
    }
}
