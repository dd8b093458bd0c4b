import Tabular
import TradeModel

extension Importer {
    /// Whether a file is too big to be held in memory, and not all of it is wanted.
    func isBig(_ path: String) throws(Refusal) -> Bool {
        if case .whole = options.bigFiles { return false }
        return try OpenFile(path).map { $0.size >= options.bigSize } ?? false
    }

    /// Reads a big file: of trade tables what is wanted, in memory that does not grow with them; other
    /// tables whole.
    func readBig(
        _ path: String, _ flow: StatedFlow?, _ facts: inout Dataset,
        _ files: inout [ImportedFile]
    ) throws(Refusal) {
        var skipped: [Refusal] = []
        let before = files.count
        try TableInput.each(at: path) { input throws(Refusal) in
            do throws(Refusal) {
                try readBig(input, flow, &facts, &files)
            } catch {
                guard input.isMember, error.isNoTable else { throw error }
                skipped.append(error)
            }
        }
        guard files.count > before else { throw Refusal(skipped.flatMap(\.diagnostics)) }
        files[files.count - 1].diagnostics += skipped.flatMap(\.diagnostics).map(\.asMemberSkipped)
    }

    private func readBig(
        _ input: TableInput, _ flow: StatedFlow?, _ facts: inout Dataset,
        _ files: inout [ImportedFile]
    ) throws(Refusal) {
        guard LayoutRegistry.document(XMLProlog(input.head)) == nil else {
            return try readTable(try InputFile(wholeOf: input), flow, &facts, &files)
        }
        let table = try TableFile(
            try InputFile(headOf: input), layout: options.layout, encoding: options.encoding)
        switch table.layout {
        case is BACI.Type: try readBig(BACI.self, table, input, &facts, &files)
        case is Comtrade.Type: try readBig(Comtrade.self, table, input, &facts, &files)
        case is ComtradeLegacy.Type: try readBig(ComtradeLegacy.self, table, input, &facts, &files)
        default: try readTable(try InputFile(wholeOf: input), flow, &facts, &files)
        }
    }

    private func readBig<Layout: BulkLayout>(
        _: Layout.Type, _ table: TableFile, _ input: TableInput, _ facts: inout Dataset,
        _ files: inout [ImportedFile]
    ) throws(Refusal) {
        var bulk = BulkImporter(
            countries: countries,
            options: BulkImporter.Options(
                layout: options.layout, encoding: options.encoding, threads: options.threads))
        var selection = TradeSelection(keys: [.year, .flow])
        if case .country(let subject) = options.bigFiles {
            selection.subject = subject
            bulk.plan.keepsRecords = true
        }
        let (_, _, outcome) = try bulk.reading(Layout.self, table, input, selection)
        guard outcome.quotedLineEnds == 0 || Layout.allowsLineEnds else {
            throw Refusal(
                Diagnostic(
                    .error, .openQuote, path: input.path, line: outcome.firstQuotedLineEnd,
                    message: "a quoted field is not closed before its line ends; close the quote or"
                        + " download the file again"))
        }
        let reader = RecordReader(table.text, delimiter: table.delimiter, path: input.path)
        var report = try table.report(
            reader.preamble, sha256: try sha256(ofFile: input.stored?.path ?? input.path))
        report.records = outcome.records
        report.diagnostics += outcome.diagnostics + Diagnostic.further(outcome.further, input.path)
        report.rejectedLines = outcome.rejectedLines
        report.unplaced = outcome.unplaced
        if !bulk.plan.keepsRecords {
            let settled = BigFileAccount(outcome.cells)
            report.isCounted = true
            report.series = settled.series
            for (reason, count) in settled.excluded { report.records.exclude(reason, count: count) }
            report.diagnostics.append(.notCompared(input.path))
        }
        if let passed = report.records.excluded[.otherCountry] {
            report.diagnostics.append(.notValidated(passed, input.path))
        }
        facts.trade += outcome.trade.map { record in
            var record = record
            record.origin = Origin(file: files.count, line: record.origin.line)
            return record
        }
        facts.sources.append(report.source)
        files.append(report)
    }
}

extension Diagnostic {
    /// One finding for each code of which there are more findings than are kept.
    static func further(_ counts: [DiagnosticCode: Int], _ path: String) -> [Diagnostic] {
        counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
            Diagnostic(
                code == .unusableQuantity ? .warning : .error, code, path: path,
                message: counted(count, "more finding") + " of this code")
        }
    }

    /// Says that records of a big file were passed over.
    fileprivate static func notValidated(_ count: Int, _ path: String) -> Diagnostic {
        Diagnostic(
            .warning, .notValidated, path: path,
            message:
                "this file is big: its "
                + counted(count, "record of other countries was", "records of other countries were")
                + " passed over and not validated; flywheel import validates all")
    }

    /// Says that repetitions in a big file were not looked for.
    fileprivate static func notCompared(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, .notCompared, path: path,
            message:
                "this file is big: its records were counted one by one and not compared, so that"
                + " repetitions and contradictions among them do not show")
    }
}
