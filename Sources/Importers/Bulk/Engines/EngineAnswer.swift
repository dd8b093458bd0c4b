package import TradeModel

/// What an engine gave back about one table.
package struct EngineAnswer: Sendable {
    let query: EngineQuery
    private let countries: CountryTable
    private var layout: any EngineLayout
    private var records = RecordCounts()
    private var rejected: [EngineFault: Int] = [:]
    /// How often a header stands in each file that has one.
    private var headers: [Int] = []
    private var files = 0
    private var cells = EngineCells()

    /// Nothing yet.
    package init(_ query: EngineQuery, countries: CountryTable) {
        self.query = query
        self.countries = countries
        layout = query.table.layout
    }

    /// Takes in a row. Refuses one that says that the table cannot be used.
    package mutating func add(_ row: EngineRow) throws(Refusal) {
        switch row.verdict {
        case .used:
            records = records + RecordCounts(used: row.records, excluded: [:], rejected: 0)
        case .excluded(let reason): exclude(reason, row.records)
        case .rejected(let code, let field): reject(EngineFault(code, field), row.records)
        case .refused(let code):
            let line = row.number(.line)
            throw EngineFault(code, nil).refusal(query.table, line: line > 0 ? line : nil)
        case .header: headers.append(row.records)
        case .files: files = row.records
        }
        note(row, .unlistedReporter, .reporterISO)
        note(row, .unlistedPartner, .partnerISO)
        if let cell = try cell(row), !cells.add(cell) {
            throw .sumTooLarge(query.table.path)
        }
    }

    /// The table, added up.
    func table() throws(Refusal) -> BulkTable {
        guard headers.count >= files else {
            throw EngineFault(.missingColumn, nil).refusal(query.table)
        }
        var all = self
        // Of each file the first header is no record.
        let repeated = headers.reduce(0) { $0 + $1 - 1 }
        if repeated > 0 {
            if query.passesOthers {
                all.exclude(.otherCountry, repeated)
            } else {
                all.reject(EngineFault(.repeatedHeader, nil), repeated)
            }
        }
        guard all.records.read > 0 else { throw noRecords }
        return all.settled
    }

    private var settled: BulkTable {
        let table = query.table
        func traits<Layout: EngineLayout>(_: Layout) -> BulkTable.Traits {
            BulkTable.Traits(
                repeatsTrades: Layout.repeatsTrades, isReportedTwice: Layout.isReportedTwice)
        }
        let findings = rejected.sorted { $0.key < $1.key }.map { fault, count in
            fault.finding(table, count: count)
        }
        let blank = records.excluded[.blankRow].map {
            BlankRows.finding(ofEngine: $0, path: table.path)
        }
        return BulkTable(
            file: BulkFile(
                path: table.path, layout: table.layoutName, encoding: table.encoding,
                delimiter: table.delimiter, size: table.stored?.size,
                modified: table.stored?.modified, records: records,
                diagnostics: table.headerFindings + findings + [blank].compactMap { $0 }
                    + layout.summary, furtherFindings: [:]),
            collection: layout.collection, traits: traits(layout),
            isUnpacked: table.isLocal && table.format == .gzip, places: query.codes,
            cells: TradeCells(cells.all, keepsChapters: traits(layout).repeatsTrades))
    }

    private mutating func exclude(_ reason: ExclusionReason, _ count: Int) {
        records = records + RecordCounts(used: 0, excluded: [reason: count], rejected: 0)
    }

    private mutating func reject(_ fault: EngineFault, _ count: Int) {
        records = records + RecordCounts(used: 0, excluded: [:], rejected: count)
        rejected[fault, default: 0] += count
    }

    /// Remembers a code that no table knows, unless its ISO code is known.
    private mutating func note(
        _ row: EngineRow, _ code: EngineRow.Column, _ iso: EngineRow.Column
    ) {
        guard !row.text(code).isEmpty, row.text(iso).isEmpty else { return }
        layout.areas.note(row.number(code), name: "", records: row.records)
    }

    /// The cell of a row; nil where its records add to none.
    private func cell(_ row: EngineRow) throws(Refusal) -> TradeCell? {
        guard let flow = Flow(rawValue: row.text(.flow)) else { return nil }
        let isUsed = row.verdict == .used
        let amount = isUsed ? row.amount?.multiplied(by: type(of: layout).unit) : .zero
        guard let amount else { throw EngineFault(.engineFailed, .value).refusal(query.table) }
        let edition = layout.revision ?? HSRevision(rawValue: row.text(.revision))
        return TradeCell(
            key: CellKey(
                reporter: code(row, .reporter, .reporterISO),
                partner: code(row, .partner, .partnerISO), flow: flow, year: row.number(.year),
                month: row.number(.month)
            ).of(goods: row.number(.goods), level: row.number(.level), revision: edition.code),
            figures: TradeCube.Figures(
                value: isUsed ? amount : nil, records: isUsed ? row.records : 0,
                missing: isUsed ? 0 : row.records),
            chapters: Chapters(low: row.number(.chaptersLow), high: row.number(.chaptersHigh)))
    }

    /// The code of a side: of a place that only its ISO code tells, the one by which the trade system
    /// knows it.
    private func code(_ row: EngineRow, _ code: EngineRow.Column, _ iso: EngineRow.Column) -> Int {
        guard !row.text(code).isEmpty, let place = countries.area(code: row.text(iso))?.partner
        else { return query.codes.mainCode(row.number(code)) }
        return query.codes.code(of: place)
    }

    private var noRecords: Refusal {
        Refusal(
            Diagnostic(
                .error, .noRecords, path: query.table.path,
                message: "this \(query.table.layoutName.rawValue) table has a header and no records"
            ))
    }
}

extension Chapters {
    /// The chapters of two sets of bits: 0 to 49, and 50 to 99.
    fileprivate init(low: Int, high: Int) {
        for chapter in 0..<50 {
            if low >> chapter & 1 == 1 { insert(chapter) }
            if high >> chapter & 1 == 1 { insert(chapter + 50) }
        }
    }
}
