import Dispatch
import Synchronization
import Tabular
import TradeModel

/// One table, added up.
struct BulkTable {
    var file: BulkFile
    let collection: TradeRecord.Collection
    let traits: Traits
    /// Whether it was unpacked from a file, which can be read again.
    let isUnpacked: Bool
    let places: PlaceCodes
    var cells: TradeCells

    /// What a layout says of its figures.
    struct Traits {
        let repeatsTrades: Bool
        let isReportedTwice: Bool
    }
}

extension BulkImporter {
    /// Settles what a table is and adds it up; a tidy one is read whole instead, and gives nil.
    func table(
        _ input: TableInput, _ selection: TradeSelection, _ compiled: inout Compiled
    ) throws(Refusal) -> BulkTable? {
        let table = try TableFile(
            try InputFile(headOf: input), layout: options.layout, encoding: options.encoding)
        switch table.layout {
        case is BACI.Type: return try read(BACI.self, table, input, selection)
        case is Comtrade.Type: return try read(Comtrade.self, table, input, selection)
        case is ComtradeLegacy.Type: return try read(ComtradeLegacy.self, table, input, selection)
        case is Tidy.Type:
            let importer = Importer(
                countries: countries,
                options: Importer.Options(layout: .tidy, encoding: options.encoding))
            try importer.readTable(
                try InputFile(wholeOf: input), nil, &compiled.facts, &compiled.files)
            compiled.files[compiled.files.count - 1].size = input.stored?.size
            compiled.files[compiled.files.count - 1].modified = input.stored?.modified
            return nil
        default: throw table.notTrade()
        }
    }

    private func read<Layout: BulkLayout>(
        _: Layout.Type, _ table: TableFile, _ input: TableInput, _ selection: TradeSelection
    ) throws(Refusal) -> BulkTable {
        try Layout.check(selection, path: input.path)
        let (layout, places, outcome) = try reading(Layout.self, table, input, selection)
        let ofHeader = try table.headerFindings()
        return BulkTable(
            file: BulkFile(
                path: input.path, layout: Layout.name, encoding: table.text.encoding,
                delimiter: table.delimiter, size: input.stored?.size,
                modified: input.stored?.modified, records: outcome.records,
                diagnostics: ofHeader + outcome.diagnostics, furtherFindings: outcome.further),
            collection: layout.collection,
            traits: BulkTable.Traits(
                repeatsTrades: Layout.repeatsTrades, isReportedTwice: Layout.isReportedTwice),
            isUnpacked: input.isStream && input.stored != nil, places: places,
            cells: outcome.cells)
    }

    /// Reads all records of a table that a selection asks for.
    func reading<Layout: BulkLayout>(
        _: Layout.Type, _ table: TableFile, _ input: TableInput, _ selection: TradeSelection
    ) throws(Refusal) -> (layout: Layout, places: PlaceCodes, outcome: BulkOutcome<Layout>) {
        let head = try table.headerEnd()
        let layout = Layout(
            head.header,
            ImportContext(countries: countries, path: input.path, fileName: input.name))
        try table.refuseDoubtfulBeginning(ofValues: layout.value, head.header)
        let shape = BulkTableShape(
            path: input.path, header: head.header, delimiter: table.delimiter,
            encodings: BulkTableShape.encodings(
                of: table.text, asked: options.encoding, in: Layout.self),
            hasISOCodes: layout.sides.hasISOCodes, twins: TwinColumns(head.header, in: Layout.self))
        let places = PlaceCodes(countries, Layout.codeSystem, selection)
        let filter = RecordFilter(
            selection, places: places, keepsPlaces: Layout.repeatsTrades,
            validatesAll: options.validatesAll)
        var cutting = plan.cutting
        cutting.threads = options.threads
        let source = try input.blocks(
            from: head.offset, line: head.line, encoding: table.text.encoding,
            markLength: table.markLength, cutting)
        let outcome = run(layout, shape, filter, source, isStream: input.isStream)
        // What is wrong with a table that somebody writes to, or that a disk lost, may be of no table at all.
        try source.checkComplete()
        try input.checkUnchanged()
        if let refusal = outcome.refusal { throw refusal }
        guard outcome.records.read > 0 else { throw table.noRecords() }
        return (layout, places, outcome)
    }

    /// Reads the blocks of a table on all threads, and puts together what they found.
    func run<Layout: BulkLayout>(
        _ layout: Layout, _ shape: BulkTableShape, _ filter: RecordFilter,
        _ source: any BlockSource, isStream: Bool
    ) -> BulkOutcome<Layout> {
        let all = Mutex(BulkOutcome(layout))
        let sums = CellMerge()
        let (plan, progress) = (plan, options.progress)
        // Unpacking keeps one thread busy, beside those that read.
        let threads = options.threads + (isStream ? 1 : 0)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var worker = BulkWorker(layout, shape, filter, plan)
            worker.run(source, progress)
            let found = BulkOutcome(worker)
            all.withLock { $0.add(found) }
            sums.take(&worker.tally.cells)
        }
        var outcome = all.withLock { $0 }.settled(shape)
        if let cells = sums.cells(threads: options.threads) {
            outcome.cells = cells
        } else if outcome.refusal == nil {
            outcome.refusal = .sumTooLarge(shape.path)
        }
        return outcome
    }
}
