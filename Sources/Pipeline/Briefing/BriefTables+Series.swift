import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// Sources stand side by side, a column each; a period that a source says nothing of is not
    /// available in its column.
    func series(_ specification: TableSpecification.SeriesTable) throws -> Table {
        let frequency = TimeSpan(specification.from)?.frequency
        let columns = try specification.columns.map { try column($0, of: frequency) }
        let spans = try periods(specification, columns)
        let formats = try zip(specification.columns, columns).map { specification, column in
            try DecimalFormat.configured(
                specification.decimals, spans.map { column.values[$0]?.value }, unit: column.unit)
        }
        let rows: [[Cell]] = spans.map { span in
            [.text(span.description)]
                + zip(columns, formats).map { column, format in
                    let entry = column.values[span]
                    return .number(entry?.value, format, marks: entry?.reservations?.marks ?? [])
                }
        }
        let shown = spans.flatMap { span in
            columns.compactMap { column in column.values[span] }.filter { $0.value != nil }
        }
        let found = columns.map { PartFindings(name: $0.label, findings: $0.findings.about(spans)) }
        let remarks = columns.map(\.definition).uniqued() + found.remarks
        let uses = SourceUse.merged(
            shown.flatMap(\.sources), lookedThrough: columns.flatMap(\.lookedThrough))
        return try Table(
            caption: specification.caption,
            columns: [.text("Period")] + columns.map { .number("\($0.label), \($0.unit)") },
            rows: rows,
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(shown.count, "value"),
                remarks: remarks + [specification.note].compactMap { $0 }),
            footnotes: BriefFootnotes.used(by: shown.compactMap(\.reservations)))
    }

    /// The cells of the range, and unless told otherwise the years, quarters or months without any,
    /// so that gaps show.
    private func periods(
        _ specification: TableSpecification.SeriesTable, _ columns: [SeriesColumn]
    ) throws -> [TimeSpan] {
        guard let first = TimeSpan(specification.from), let last = TimeSpan(specification.to),
            first.frequency == last.frequency, first.days.lowerBound <= last.days.upperBound
        else {
            throw Refusal.usage(
                "from and to are periods of one length, such as 2019-06 and 2020-12, the earlier"
                    + " first")
        }
        let range = first.days.lowerBound...last.days.upperBound
        var shown = Set(columns.flatMap { $0.values.keys }).filter { span in
            span.frequency == first.frequency && range.contains(span.days.lowerBound)
                && range.contains(span.days.upperBound)
                && specification.longest.map { span.length <= $0 } ?? true
        }
        if specification.gaps ?? true {
            // What had not ended on the day of the briefing is no gap.
            shown.formUnion(every(first, to: last).filter { $0.days.upperBound <= asOf })
        }
        return shown.sorted()
    }

    /// The single periods from one to another; of days none, since dated values are irregular.
    private func every(_ first: TimeSpan, to last: TimeSpan) -> [TimeSpan] {
        switch (first, last) {
        case (.years(let a), .years(let b)): (a.lowerBound...b.upperBound).map(TimeSpan.year)
        case (.quarters(let a), .quarters(let b)):
            (a.lowerBound...b.upperBound).map { .quarters($0...$0) }
        case (.months(let a), .months(let b)): (a.lowerBound...b.upperBound).map(TimeSpan.month)
        default: []
        }
    }
}
