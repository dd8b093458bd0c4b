public import TradeModel

extension MeasuresReport {
    /// The list as a table, or for each direction of the goods what they are, and the measures that say
    /// so.
    public func document(asOf: Day) throws -> Document {
        guard let goods else {
            let others = Self.leftOut(leftOut, "").map { [Block.paragraph([.text($0)])] } ?? []
            return try Document(
                title: "Measures of \(regime) on the trade of \(subject)",
                blocks: others + [.table(try list(asOf))])
        }
        let blocks = try sections.flatMap { section -> [Block] in
            guard let flow = section.flow, let verdict = section.verdict else { return [] }
            let head: [Block] = [
                .heading(level: 2, [.text("\(flow.rawValue.capitalized) by \(subject)")]),
                .paragraph([
                    .strong(verdict.standing.rawValue),
                    .text(reason(verdict, section)),
                ]),
            ]
            let others = Self.leftOut(section.leftOut, ", though about these goods")
            let rest = [Self.unmapped(section), others].compactMap { $0 }
                .map { Block.paragraph([.text($0)]) }
            let table = section.hits.isEmpty ? [] : [Block.table(try table(section, flow, asOf))]
            return head + rest + table
        }
        return try Document(
            title: "HS \(goods) \(timeText), by measures of \(regime)", blocks: blocks)
    }

    /// The measures without headings, which may be about any goods; nil where none is in force.
    private static func unmapped(_ section: Section) -> String? {
        guard !section.unmapped.isEmpty else { return nil }
        let names = section.unmapped.map { measure in
            "\(measure.id) (\(measure.place): \(measure.scope.goods))"
        }
        return "Also in force, about goods that have no heading, and perhaps about these:"
            + " \(names.joined(separator: "; "))."
    }

    /// The measures of regimes of which nobody asked, and what more is to be said of them; nil where there
    /// is none.
    static func leftOut(_ measures: [Measure], _ more: String) -> String? {
        guard !measures.isEmpty else { return nil }
        let names = measures.map { "\($0.id) (\($0.law.regime): \($0.place))" }
        return "Not asked, and of other regimes\(more):"
            + " \(names.listed(first: 12, by: "; "))."
    }

    /// By which measures the goods are judged, and with which doubt.
    private func reason(_ verdict: GoodsStanding, _ section: Section) -> String {
        guard !verdict.deciding.isEmpty else {
            guard !section.others.isEmpty else {
                return ": no measure names a heading of these goods"
            }
            let names = section.others.map { measure in
                let end = measure.dates.end.map { " to \($0)" } ?? " on"
                return "\(measure.id) (\(measure.place), from \(measure.dates.effective)\(end))"
            }
            return ": no measure that names a heading of these goods is in force \(timeText);"
                + " at other times there are \(names.joined(separator: "; "))"
        }
        let doubt =
            switch verdict.doubt {
            case nil: ""
            case .partOfPeriod: ", in a part of the time"
            case .disputed: ", and whether these goods are meant is disputed"
            case .partOfHeading: ", if they are the part of the heading that is meant"
            case .mayInclude: ", of some of the goods under this code"
            }
        let names = verdict.deciding.map { "\($0.measure.id) (\($0.measure.place))" }
        return " by \(names.joined(separator: " and "))\(doubt)"
    }

    private func list(_ asOf: Day) throws -> Table {
        try Table(
            caption: "Measures \(timeText)",
            columns: [
                .text("Id"), .text("Paragraph"), .text("Direction"), .text("Standing"),
                .text("Goods"), .text("Headings"), .text("From"), .text("Until"), .text("Cap"),
                .text("Headings are"),
            ],
            rows: measures.map { measure in
                [
                    .text(measure.id), .text(measure.place),
                    .text(measure.scope.direction.rawValue),
                    .text((standing(measure)?.rawValue ?? measure.kind.rawValue)),
                    .text(measure.scope.goods), .text(measure.headings),
                    .text(measure.dates.effective.description),
                    Self.cell(measure.dates.end?.description ?? ""), Self.cell(measure.amounts),
                    Self.cell(measure.scope.mapping?.rawValue ?? ""),
                ]
            }, notes: notes(asOf))
    }

    private func table(_ section: Section, _ flow: Flow, _ asOf: Day) throws -> Table {
        try Table(
            caption: "Measures on \(flow.rawValue)s of HS \(goods?.description ?? "") \(timeText)",
            columns: [
                .text("Measure"), .text("Paragraph"), .text("Standing"), .text("Doubt"),
                .text("Goods"), .text("Headings"), .text("From"), .text("Until"), .text("Cap"),
                .text("Exemptions"), .text("Headings are"),
            ],
            rows: section.hits.map { hit in
                let measure = hit.measure
                return [
                    .text(measure.id), .text(measure.place),
                    .text(
                        hit.phases.map { phase in
                            hit.phases.count > 1 || !hit.isWholeTime
                                ? "\(phase.standing.rawValue) from \(phase.days.lowerBound)"
                                : phase.standing.rawValue
                        }.joined(separator: ", ")),
                    .text(hit.doubt?.rawValue ?? "none"), .text(measure.scope.goods),
                    .text(measure.headings), .text(measure.dates.effective.description),
                    Self.cell(measure.dates.end?.description ?? ""), Self.cell(measure.amounts),
                    Self.cell(measure.law.exemptions.joined(separator: "; ")),
                    Self.cell(measure.scope.mapping?.rawValue ?? ""),
                ]
            }, notes: notes(asOf))
    }

    private func notes(_ asOf: Day) -> Table.Notes {
        Table.Notes(
            source: SourceUse.text(uses), asOf: asOf.description,
            definition:
                "directions are the subject's; headings are the usual mapping unless they are"
                + " confirmed or compiled, and not the law's text; measures of \(regime) that the table"
                + " does not have, and those of other regimes, are not in it",
            missing: "none stated")
    }

    static func cell(_ text: String) -> Cell { text.isEmpty ? .missing : .text(text) }
}
