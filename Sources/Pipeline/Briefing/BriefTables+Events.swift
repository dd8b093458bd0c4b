import Reports
import TradeModel

extension BriefTables {
    /// Dated events of some files, in their order.
    func events(_ specification: TableSpecification.EventTable) throws -> Table {
        var rows: [Event] = []
        var uses: [SourceUse] = []
        var lookedThrough: [Source] = []
        var ends: [String] = []
        let range = try DayRange(from: specification.from, to: specification.to)
        for name in specification.files {
            let facts = try library.facts(name).known(asOf: asOf)
            let chosen = facts.events.filter { event in
                (specification.kinds.map { $0.contains(event.kind) } ?? true)
                    && range.contains(event.span)
            }
            rows += chosen
            uses += facts.uses(of: chosen.map(\.origin))
            lookedThrough += facts.sources
            ends += facts.sources.compactMap { $0.reach(asOf: asOf) }
        }
        rows.sort { ($0.span, $0.title) < ($1.span, $1.title) }
        return try Table(
            caption: specification.caption,
            columns: [.text("Date"), .text("Event"), .text("Kind"), .text("Source")],
            rows: rows.map { event in
                [
                    .text(event.span.description, marks: BriefFootnotes.marks(event.confidence)),
                    .text(event.title), .text(event.kind.replacing("-", with: " ")),
                    .text(event.source.isEmpty ? "not stated" : event.source),
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(SourceUse.merged(uses, lookedThrough: lookedThrough)),
                asOf: asOf.description,
                n: counted(rows.count, "event"),
                remarks: ends + [specification.note].compactMap { $0 }),
            footnotes: BriefFootnotes.used(by: rows.map(\.confidence)))
    }
}

extension Source {
    /// Of which time a list is complete, as it says itself and as far as it can be on a day; nil where it
    /// does not say to when. That nothing is listed before it begins proves nothing.
    fileprivate func reach(asOf day: Day) -> String? {
        guard let end = completeTo else { return nil }
        let last = min(end, day)
        let time =
            switch completeFrom {
            case nil: "to \(last)"
            case let first? where first <= last: "from \(first) to \(last)"
            case let first?: "from \(first) on, and not for a day to \(last),"
            }
        return "\(path) is complete \(time)" + (scope.map { " within its scope: \($0)" } ?? "")
    }
}
