import TradeModel

extension CubeSettlement {
    /// Of trades whose goods are told too coarsely nothing is in the table.
    mutating func noteTradesWithoutDetail() {
        let coarse = tables.reduce(0) { $0 + ($1.file.records.excluded[.coarserGoods] ?? 0) }
        guard coarse > 0 else { return }
        notes.append(
            counted(coarse, "record gives", "records give")
                + " goods in coarser terms than \(selection.goodsLevel) digits and"
                + (coarse == 1 ? " is" : " are")
                + " left out (coarser-goods); a trade that has no others is not in the table")
    }

    /// Of trades that are told by the year alone nothing is in a table by month.
    mutating func noteTradesWithoutMonths() {
        guard selection.keys.contains(.month) else { return }
        let years = tables.reduce(0) { $0 + ($1.file.records.excluded[.otherFrequency] ?? 0) }
        notes += BulkResult.notes(ofLongerTimes: years)
    }

    /// A reporter's year made of months is whole only with twelve of them.
    mutating func noteIncompleteYears() {
        guard !selection.keys.contains(.month) else { return }
        var months: [Int: [Int: Set<Int>]] = [:]
        for key in cells.keys where key.month > 0 {
            months[key.year, default: [:]][key.reporter, default: []].insert(key.month)
        }
        for (year, reporters) in months.sorted(by: { $0.key < $1.key }) {
            let parts = reporters.filter { $0.value.count < 12 }
                .map { "\(places.place(of: $0.key)) (\($0.value.count))" }.sorted()
            guard !parts.isEmpty else { continue }
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(year) is the sum of fewer than its 12 months in the reports of"
                        + " \(parts.listed(first: 5))"))
        }
    }
}

extension BulkResult {
    /// What is noted of a table by month, where records of longer times are left out.
    static func notes(ofLongerTimes records: Int) -> [String] {
        guard records > 0 else { return [] }
        return [
            counted(records, "record tells", "records tell") + " of a whole year or quarter and"
                + (records == 1 ? " is" : " are")
                + " left out (other-frequency); a trade that has no months is not in the table"
        ]
    }
}

extension Diagnostic {
    /// Says that a country's trade, or any that was asked for, does not occur.
    static func noRows(of subject: Country?) -> Diagnostic {
        let whose = subject.map { " of \($0)" } ?? ""
        return Diagnostic(
            .warning, .noSubjectRows,
            message: "no record of these files is of the trade\(whose) that was asked for")
    }
}
