import Assessment
import Reports
import TradeModel

extension ScorecardReport {
    /// The readings and the figures behind each state.
    func evidenceTable() throws -> Table {
        let rows = try zip(scorecard.entries, now).flatMap { entry, state -> [[Cell]] in
            let id = entry.specification.id
            let readings = try state.readings.map { reading -> [Cell] in
                [
                    .text(id), .text(reading.reference.description),
                    .text(reading.indicator?.id ?? reading.reference.name),
                    .number(
                        reading.value, try .reading(reading.value, unit: reading.unit),
                        marks: reading.reservations(asOf: asOf)?.marks ?? []),
                    reading.unit.isEmpty ? .missing : .text(reading.unit),
                    reading.point.map { .text($0.period) } ?? .missing,
                    reading.point.map { .text("\($0.n)") } ?? .missing,
                    reading.files.isEmpty ? .missing : .text(reading.files),
                    reading.particulars.isEmpty
                        ? .missing : .text(reading.particulars.joined(separator: "; ")),
                ]
            }
            let figures = try state.figures.map { figure -> [Cell] in
                [
                    .text(id), .text(figure.label), .text("formula"),
                    .number(
                        figure.value, try .reading(figure.value, unit: figure.unit),
                        marks: figure.value == nil ? [] : figure.reservations.marks),
                    .text(figure.unit), .missing, .missing, .missing, .missing,
                ]
            }
            return readings + figures
        }
        let reservations = now.flatMap { state -> [Reservations] in
            state.readings.compactMap { $0.reservations(asOf: asOf) }
                + state.figures.filter { $0.value != nil }.map(\.reservations)
        }
        return try Table(
            caption: "Evidence",
            columns: [
                .text("Id"), .text("Reading"), .text("Indicator"), .number("Value"), .text("Unit"),
                .text("Period"), .text("N"), .text("Files"), .text("Particulars"),
            ], rows: rows,
            notes: Table.Notes(
                source: "the files named above", asOf: asOf.description,
                n: counted(rows.count, "reading"), missing: "not known, or without one"),
            footnotes: BriefFootnotes.used(by: reservations))
    }
}
