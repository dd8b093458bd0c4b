import TradeModel

/// Adds up the trade of `tidy` tables. They are compiled by hand and small, so that they are read
/// whole, and each row accounted for as `import` does.
///
/// A row gives a subject's imports, exports or both together. Where the direction is a key, or tells
/// who exports, rows for both together are left out; elsewhere they count rather than their parts, and
/// a trade of which only one direction is known is missing.
struct TidyCube {
    let selection: TradeSelection
    let countries: CountryTable
    private let day: Day
    private(set) var files: [ImportedFile]
    var findings: [Diagnostic] = []
    /// How many records of years and quarters were left out where months are a key.
    var longerTimes = 0
    let needsDirection: Bool

    init(
        _ selection: TradeSelection, _ files: [ImportedFile], _ countries: CountryTable,
        asOf day: Day
    ) {
        self.selection = selection
        self.files = files
        self.countries = countries
        self.day = day
        needsDirection = !Set(selection.keys).isDisjoint(with: [.flow, .exporter, .importer])
    }

    /// The rows, of the observations that are trade in US dollars.
    mutating func result(_ facts: Dataset) throws(Refusal) -> BulkResult {
        try check()
        let known = facts.known(asOf: day).observations.filter { $0.status == .main }
        let rows = try oneSeries(
            facts.observations.filter { $0.status == .main }, known: Set(known.map(\.origin)))
        let trades = Dictionary(grouping: rows) { row in
            Trade(
                subject: row.cell.subject, partner: row.cell.partner,
                year: Year(containing: row.cell.period.days.lowerBound))
        }
        var kept: [Row] = []
        for (trade, members) in trades { kept += settled(members, in: trade.year) }
        let grouped = Dictionary(grouping: kept, by: keys)
        try checkToldOnce(grouped.values)
        let cubeRows = grouped.map { keys, members in
            let values = members.compactMap(\.value)
            return TradeCube.Row(
                keys: keys, value: values.isEmpty ? nil : values.reduce(.zero, +),
                records: members.reduce(0) { $0 + $1.records },
                missing: members.count { $0.value == nil })
        }
        if cubeRows.isEmpty { findings.append(.noRows(of: selection.subject)) }
        // The trades were settled in no order.
        findings.sort { $0.message < $1.message }
        return BulkResult(
            cube: TradeCube(selection, rows: cubeRows), files: files.map(BulkFile.init),
            findings: findings, notes: BulkResult.notes(ofLongerTimes: longerTimes),
            validatesAll: true)
    }

    private struct Trade: Hashable {
        let subject: String
        let partner: String
        let year: Year
    }

    /// A value of one direction, or of both, for one period.
    struct Row {
        let origin: Origin
        let cell: Observation.Cell
        var direction: TradeDirection
        var value: Amount?
        var records: Int
    }

    private func check() throws(Refusal) {
        if selection.goodsLevel > 0 || !selection.goods.isEmpty {
            throw .usage("a tidy table does not tell goods apart")
        }
        if selection.keys.contains(.reporter) || selection.reportedBy != nil {
            throw .usage("a tidy table does not tell who reports; use exporter and importer")
        }
        if selection.subject == nil, !Set(selection.keys).isDisjoint(with: [.partner, .flow]) {
            throw .usage("partner and flow are a subject's: name the --subject")
        }
    }

    /// Accounts for a row that is in no sum, also where its value is not known.
    mutating func exclude(_ row: Observation, _ reason: ExclusionReason) {
        guard !isRejected(row) else { return }
        files[row.origin.file].records.exclude(reason, count: 1)
    }

    /// Whether a row's record was rejected, and counted so.
    func isRejected(_ row: Observation) -> Bool {
        files[row.origin.file].rejectedLines.contains(row.origin.line)
    }

    private func keys(_ row: Row) -> [String] {
        let isExport = row.direction == .export
        return selection.keys.map { key in
            switch key {
            case .year: Year(containing: row.cell.period.days.lowerBound).description
            case .month: row.cell.period.description
            case .partner: row.cell.partner
            case .flow: row.direction.rawValue
            case .exporter: isExport ? row.cell.subject : row.cell.partner
            case .importer: isExport ? row.cell.partner : row.cell.subject
            case .reporter, .hs2, .hs4, .hs6: ""
            }
        }
    }
}
