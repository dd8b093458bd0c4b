import Tabular
public import TradeModel

/// Reads tables into typed facts and accounts for every record.
public struct Importer {
    /// The outcome for a set of files.
    public struct Result: Sendable {
        /// The facts of all files, duplicates and contradictions settled.
        public let facts: Dataset
        /// The files that could be read.
        public let files: [ImportedFile]
        /// The files that could not, each with its findings.
        public let refusals: [Refusal]

        /// Every finding about the files that could be read.
        public var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }
    }

    let countries: CountryTable
    let options: Options

    /// An importer that knows the countries of a table.
    public init(countries: CountryTable, options: Options = Options()) {
        self.countries = countries
        self.options = options
    }

    /// Reads files. A file that cannot be read is reported among the refusals and the others are
    /// read all the same; the caller decides whether that will do.
    public func read(_ paths: [String]) -> Result {
        var facts = Dataset()
        var files: [ImportedFile] = []
        var refusals: [Refusal] = []
        for (index, path) in paths.enumerated() {
            let flow = options.flow(ofFile: index)
            do throws(Refusal) {
                if try isBig(path) {
                    try readBig(path, flow, &facts, &files)
                } else {
                    try readInputs(of: path, flow, &facts, &files)
                }
            } catch {
                refusals.append(error)
            }
        }
        Reconciliation.settle(&facts, &files, countries)
        refusals += Self.useless(files, facts.trade)
        for (index, series) in SeriesSummary.of(facts).enumerated() where !files[index].isCounted {
            files[index].series = series
        }
        return Result(facts: facts, files: files, refusals: refusals)
    }

    /// Of an archive with several members, those that are no table are passed over with a warning.
    private func readInputs(
        of path: String, _ flow: StatedFlow?, _ facts: inout Dataset, _ files: inout [ImportedFile]
    ) throws(Refusal) {
        var skipped: [Refusal] = []
        var count = 0
        for input in try InputFile.open(path) {
            do throws(Refusal) {
                try readTable(input, flow, &facts, &files)
                count += 1
            } catch {
                guard input.isMember, error.isNoTable else { throw error }
                skipped.append(error)
            }
        }
        guard count > 0 else { throw Refusal(skipped.flatMap(\.diagnostics)) }
        files[files.count - 1].diagnostics += skipped.flatMap(\.diagnostics).map(\.asMemberSkipped)
    }

    func readTable(
        _ input: InputFile, _ flow: StatedFlow?, _ facts: inout Dataset,
        _ files: inout [ImportedFile]
    ) throws(Refusal) {
        let sizes = facts.sizes
        let report: ImportedFile
        do throws(Refusal) {
            if let document = try XMLFile(input, encoding: options.encoding) {
                report = try document.read(
                    as: files.count, layout: options.layout, into: &facts, countries: countries)
            } else {
                let table = try TableFile(
                    input, layout: options.layout, encoding: options.encoding)
                report = try table.read(
                    as: files.count, into: &facts, countries: countries, flow: flow)
                try report.checkDirection(against: files)
            }
        } catch {
            // A file that is refused half-way leaves no facts behind.
            facts.shrink(to: sizes)
            throw error
        }
        facts.sources.append(report.source)
        files.append(report)
    }
}

extension Refusal {
    /// Whether what was refused is no table that is read here, as a readme in an archive is none.
    var isNoTable: Bool {
        !isOfTable
            && diagnostics.allSatisfy {
                [.unknownLayout, .webPage, .binaryFile, .emptyFile].contains($0.code)
            }
    }
}

extension Diagnostic {
    /// Says of a finding about a member of an archive that the member is passed over.
    var asMemberSkipped: Diagnostic {
        Diagnostic(
            .warning, .memberSkipped, path: path,
            message: "this member of the archive is passed over: \(message)")
    }
}
