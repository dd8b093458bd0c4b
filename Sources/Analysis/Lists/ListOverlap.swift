public import TradeModel

/// How much of one list stands on another too.
public enum ListOverlap: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "list-overlap", codes: ["S13"], title: "Overlap between sanctions lists",
        unit: "percent",
        formula: "100 × entries of the list that the other has too / entries of the list",
        inputs: "two or more sanctions lists",
        pitfalls:
            "names are matched and not identities: one that is written differently on the other"
            + " list is missed, and two people of one name are one; lists differ in what they are"
            + " for; a compiled list holds the others",
        authority: "names matched as flywheel screen matches them, slips apart",
        parameters: [.source, .subject, .program, .kind, .country],
        fields: [
            .key("list"), .key("other"), .count("numerator"), .count("denominator"),
            .count("counterparts"), .count("dated"), .count("within_90_days"),
        ], takesSeveralSources: true)

    /// One point for each list and each other one. Refuses fewer than two lists.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let question = try ListQuestion(inquiry)
        let lists = Dictionary(grouping: facts.designations, by: \.list)
        guard lists.count > 1 else {
            throw Refusal(
                Diagnostic(
                    .error, .noUsableRecord,
                    message: "an overlap needs two lists or more; the files hold"
                        + " \(lists.isEmpty ? "none" : lists.keys.sorted().joined(separator: ", "))"
                ))
        }
        let names = lists.keys.sorted()
        if let list = question.list, lists[list] == nil {
            throw .usage(
                "no list of the files is \(list); they hold \(names.joined(separator: ", "))")
        }
        try question.checkProgram(in: facts.designations)
        let findings = try ListedEntries.findings(inquiry, from: facts)
        var points: [IndicatorResult.Point] = []
        for other in names {
            let held = Held(lists[other] ?? [])
            for list in names where list != other && question.list.map({ $0 == list }) ?? true {
                let entries = try question.selected(lists[list] ?? [], of: list)
                points.append(point(list, entries, other, held, inquiry.asOf, facts))
            }
        }
        points.sort { a, b in
            [a["list"], a["other"]].map(text).lexicographicallyPrecedes(
                [b["list"], b["other"]].map(text))
        }
        return IndicatorResult(
            indicator,
            parameters: [("lists", names.joined(separator: ", "))]
                + (question.list.map { [("source", $0)] } ?? []) + question.parameters,
            unit: indicator.unit,
            definition: "share of a list's entries of which the other has one of the same kind with"
                + " the same name, also in another order or transliteration, or the same ship's"
                + " number, or on lists of one collector its number of the entry; counterparts are"
                + " the entries of the other that these are, fewer where several are one;"
                + " within_90_days counts those of them that both lists date, listed no more than 90"
                + " days apart",
            points: points, findings: findings)
    }

    private static func text(_ value: IndicatorResult.FieldValue?) -> String {
        if case .text(let text) = value { text } else { "" }
    }

    private static func point(
        _ list: String, _ entries: [Designation], _ other: String, _ held: Held, _ day: Day,
        _ facts: Dataset
    ) -> IndicatorResult.Point {
        let pairs = entries.compactMap { entry in
            held.counterpart(of: entry).map { (entry, $0) }
        }
        let apart = pairs.compactMap { entry, found in
            entry.listed.flatMap { day in found.listed.map { abs(day.distance(to: $0)) } }
        }
        return IndicatorResult.Point(
            period: day.description,
            value: entries.isEmpty ? nil : 100 * Double(pairs.count) / Double(entries.count),
            fields: [
                .init("list", .text(list)), .init("other", .text(other)),
                .init("numerator", .count(pairs.count)),
                .init("denominator", .count(entries.count)),
                .init("counterparts", .count(Set(pairs.map { $0.1.id }).count)),
                .init("dated", .count(apart.count)),
                .init("within_90_days", .count(apart.count { $0 <= 90 })),
            ], n: entries.count,
            sources: facts.uses(
                of: entries.lazy.flatMap(\.origins) + pairs.lazy.flatMap(\.1.origins)))
    }

    /// The entries of the other list.
    private struct Held {
        private let index: ListedNameIndex
        private let byNumber: [String: Designation]

        init(_ entries: [Designation]) {
            index = ListedNameIndex(entries)
            byNumber = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        }

        /// The entry that is the same, by the number that a collector of both lists gives it, by a ship's
        /// number or by any of the names that are not weak.
        func counterpart(of entry: Designation) -> Designation? {
            if let other = byNumber[entry.id],
                ListName.layout(of: other.list) == ListName.layout(of: entry.list)
            {
                return other
            }
            for number in entry.shipNumbers {
                if let ship = index.ships(number).first { return ship }
            }
            for name in entry.names where !name.isWeak {
                let matches = index.matches(name.text, reach: .spelling)
                let match = matches.first { $0.entry.kind == entry.kind && !$0.name.isWeak }
                if let match { return match.entry }
            }
            return nil
        }
    }
}
