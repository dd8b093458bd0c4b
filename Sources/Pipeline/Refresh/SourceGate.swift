import Importers
internal import Store
import TradeModel

/// Decides whether a new edition of a source may take the place of the last good one.
struct SourceGate {
    let name: String
    let specification: SourceSpecification
    /// The last good edition.
    let last: Vintage?
    /// An edition before the last one that has the same bytes as the new one.
    let earlier: Vintage?
    /// How the edition is read.
    let reading: Reading

    /// How an edition of other bytes than the last good one is read, beside that one.
    enum Reading {
        case alike
        /// In the same way, by another version of the program, which may name series otherwise.
        case byAnotherVersion
        /// In another way; so are the same bytes that are read once more.
        case otherwise
    }

    /// What speaks against the edition, as errors, and what a reader should know, as warnings.
    ///
    /// - Parameters:
    ///   - contrast: how its values differ from those in force.
    ///   - isNew: whether its bytes are other ones than those of the last edition.
    func findings(
        about edition: ImportedSource, _ contrast: EditionContrast, isNew: Bool
    ) -> [Diagnostic] {
        var findings = rejections(edition) + columnFindings(edition) + countFindings(edition)
        // The same bytes read in another way are no edition at another scale.
        if isNew { findings += scaleFindings(contrast.revisions) + unitFindings(contrast) }
        findings += earlierFindings(contrast)
        // What fewer records say already is not said again.
        if !findings.contains(where: { $0.code == .shrunkSource }) {
            findings += lossFindings(contrast, in: edition)
        }
        return findings
    }

    private func rejections(_ edition: ImportedSource) -> [Diagnostic] {
        let rejected = edition.count(of: \.rejected)
        guard rejected > specification.expectations.rejected else { return [] }
        let verdict = error(
            .failedExpectation,
            counted(rejected, "record was", "records were") + " rejected, and "
                + counted(specification.expectations.rejected, "is", "are")
                + " allowed; look at them, or raise “rejected” in the configuration")
        return [verdict] + edition.findings.filter { $0.severity == .error }
    }

    private func columnFindings(_ edition: ImportedSource) -> [Diagnostic] {
        let columns = edition.files.map(\.columns)
        if let expected = specification.expectations.columns {
            return columns.filter { $0 != expected }.prefix(1).map { seen in
                error(
                    .changedColumns,
                    "expected the columns \(expected.quoted), saw \(seen.quoted)")
            }
        }
        guard let lastColumns = last?.columns.map(Self.columns) else { return [] }
        // What has no columns, as a list in XML, is kept as one of no name.
        let known = Set(lastColumns.map(Self.line))
        return columns.filter { !known.contains(Self.line($0)) }.prefix(1).map { seen in
            let last = lastColumns.first ?? []
            let gone = last.filter { !seen.contains($0) }
            let come = seen.filter { !last.contains($0) }
            let parts =
                (gone.isEmpty ? [] : ["gone: \(gone.quoted)"])
                + (come.isEmpty ? [] : ["new: \(come.quoted)"])
            return error(
                .changedColumns,
                "the columns are not those of the last good edition: "
                    + (parts.isEmpty ? "their order changed" : parts.joined(separator: "; "))
                    + "; if they are right, name them under “columns” in the configuration")
        }
    }

    private func countFindings(_ edition: ImportedSource) -> [Diagnostic] {
        let count = edition.count(of: \.read)
        let expected = specification.expectations
        var findings: [Diagnostic] = []
        if let min = expected.minRows, count < min {
            findings.append(
                error(
                    .failedExpectation,
                    "expected at least \(counted(min, "record")), saw \(count)"))
        }
        if let max = expected.maxRows, count > max {
            findings.append(
                Diagnostic(
                    .warning, .failedExpectation, path: name,
                    message: "expected at most \(counted(max, "record")), saw \(count)"))
        }
        if let lastRecords = last?.records, isShrunk(edition, since: lastRecords) {
            findings.append(
                error(
                    .shrunkSource,
                    counted(count, "record")
                        + ", and the last good edition has \(lastRecords.read): more than"
                        + " \(expected.shrink.plainDescription) percent are gone; if that is right,"
                        + " raise “shrink” in the configuration"))
        }
        return findings
    }

    /// Whether more records are gone than may be. Where all are read in the same way, records that were
    /// not used, such as duplicates, may go.
    private func isShrunk(_ edition: ImportedSource, since last: Vintage.Records) -> Bool {
        guard isShrunk(edition.count(of: \.read), since: last.read) else { return false }
        return reading == .otherwise || edition.isOfOneCountry
            || isShrunk(edition.count(of: \.used), since: last.used)
    }

    /// Whether more of a number are gone than may be.
    func isShrunk(_ count: Int, since last: Int) -> Bool {
        Double(count) < Double(last) * (1 - specification.expectations.shrink / 100)
    }

    private func error(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
        Diagnostic(.error, code, path: name, message: message)
    }

    /// The columns of several files as one text, for the vintage to keep.
    static func text(_ columns: [[String]]) -> String {
        Set(columns.map(line)).sorted().joined(separator: "\u{1E}")
    }

    private static func line(_ columns: [String]) -> String {
        columns.joined(separator: "\u{1F}")
    }

    private static func columns(_ text: String) -> [[String]] {
        text.split(separator: "\u{1E}", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
