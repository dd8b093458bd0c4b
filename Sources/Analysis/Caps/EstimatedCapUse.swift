public import TradeModel

/// What others assert about deliveries that nobody reported, held against the cap.
public enum EstimatedCapUse: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "estimated-cap-use", codes: ["S18"],
        title: "Estimates of unreported deliveries against a cap", unit: Unit.percent.code,
        formula:
            "100 · estimate / cap of the window; of tanker calls 100 · calls · barrels of a tanker ·"
            + " fill / cap, fill 33, 50 and 90 percent",
        inputs: "estimates in a tidy table, and a table of measures",
        pitfalls:
            "assertions of interested states, disputed by others, and often lower bounds: never to"
            + " be added to reported deliveries; a call need not be a delivery",
        authority: "submissions of states to the 1718 Committee, as their rows cite them",
        parameters: [.subject, .source, .regime, .measureID, .tanker],
        fields: [
            .key("measure"), .key("source"), .key("of"), .text("in"),
            .number("amount", in: .named(by: "in")), .number("cap", in: .named(by: "in")),
            .text("window"), .text("note"),
        ])

    /// The fills of a tanker that the submissions reckon with, in percent.
    private static let fills = [33, 50, 90]

    /// Computes each estimate's share of the cap of the window that it lies in. Calls are counted with
    /// a tanker's capacity, which must be given. Refuses one by which they come to barrels that cannot be
    /// held.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let question = try inquiry.measures()
        let measures = try question.measures(in: facts)
        let capacity = try inquiry.positive(.tanker)
        let rows = facts.observations.filter {
            $0.status == .main && $0.cell.subject == question.subject.code
                && (inquiry[.source] == nil || $0.cell.series == inquiry[.source])
        }.sorted { ($0.cell.period, $0.cell.series) < ($1.cell.period, $1.cell.series) }
        let calls = rows.filter { $0.cell.measure == "tanker-calls" }
        if let capacity { try check(calls, capacity, in: facts) }
        var points: [IndicatorResult.Point] = []
        for row in rows {
            for measure in measures {
                points += self.points(row, measure, capacity, inquiry.asOf, facts)
            }
        }
        return IndicatorResult(
            indicator,
            parameters: [
                ("subject", question.subject.code), ("regime", question.regime(in: facts) ?? ""),
            ], unit: indicator.unit,
            definition:
                "estimates of unreported deliveries over the cap of the window, never added to"
                + " what was reported",
            points: points,
            findings: measures.endFindings(asOf: inquiry.asOf)
                + findings(points, isCapacityMissing: !calls.isEmpty && capacity == nil, facts)
                + leftOut(rows, measures, inquiry.asOf))
    }

    /// Refuses a capacity by which calls come to barrels that cannot be held.
    private static func check(
        _ calls: [Observation], _ capacity: Double, in facts: Dataset
    ) throws(Refusal) {
        for row in calls {
            guard let value = row.value else { continue }
            try facts.checkHeld(
                Quantity(value * capacity, .barrels), of: row.origin,
                "\(value.plainDescription) calls of tankers of \(capacity.plainDescription) barrels",
                lookingAt: "--tanker")
        }
    }

    private static func points(
        _ row: Observation, _ measure: Measure, _ capacity: Double?, _ day: Day, _ facts: Dataset
    ) -> [IndicatorResult.Point] {
        guard let cap = measure.cap, let name = cap.estimates, let value = row.value,
            measure.scope.direction.covers(row.cell.direction)
        else { return [] }
        guard let window = Self.window(of: row, measure, day) else { return [] }
        return cap.amounts.flatMap { limit in
            amounts(row, value, name, limit.unit, capacity).map { what, amount in
                IndicatorResult.Point(
                    period: row.cell.period.description, value: 100 * amount / limit.value,
                    fields: [
                        .init("measure", .text(measure.id)),
                        .init("source", .text(row.cell.series)), .init("of", .text(what)),
                        .init("in", .text(limit.unit.code)),
                        .init("amount", .number(amount)), .init("cap", .number(limit.value)),
                        .init("window", .text(window.description)), .init("note", .text(row.note)),
                    ], n: 1, confidence: row.confidence,
                    sources: facts.uses(of: [row.origin, measure.origin]))
            }
        }
    }

    /// What a row amounts to in the unit of a cap, with the way it was reckoned.
    private static func amounts(
        _ row: Observation, _ value: Double, _ name: String, _ unit: Unit, _ capacity: Double?
    ) -> [(String, Double)] {
        if row.cell.measure == name, row.cell.unit.isCommensurable(with: unit) {
            return [("estimate", value * (row.cell.unit.scale / unit.scale))]
        }
        guard row.cell.measure == "tanker-calls", unit.isCommensurable(with: .barrels),
            let capacity
        else { return [] }
        return fills.map { ("calls, \($0) percent full", value * capacity * Double($0) / 100) }
    }

    private static func findings(
        _ points: [IndicatorResult.Point], isCapacityMissing: Bool, _ facts: Dataset
    ) -> [Diagnostic] {
        if isCapacityMissing {
            return [
                Diagnostic(
                    .warning, .unitsNotComparable,
                    message: "tanker calls are not counted without the barrels of a tanker: give"
                        + " --tanker")
            ]
        }
        guard points.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message:
                    "these files hold no estimates that a cap is named for (\(facts.inventory))")
        ]
    }
}
