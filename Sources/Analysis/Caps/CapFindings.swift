import TradeModel

/// What a reader of the use of caps should know.
enum CapFindings {
    static func of(
        _ rows: [CapRow], _ caps: [Measure], _ mismatches: Set<String>,
        _ question: MeasureQuestion, _ facts: Dataset
    ) -> [Diagnostic] {
        let subject = question.subject
        if caps.isEmpty { return [noCap(question, facts)] }
        if rows.isEmpty, mismatches.isEmpty {
            let names = Set(caps.compactMap { $0.cap?.deliveries }).sorted()
            return [
                Diagnostic(
                    .warning, .noSubjectRows,
                    message:
                        "these files hold no deliveries to or from \(subject) that a cap counts"
                        + " (\(names.joined(separator: ", "))); there are no points"
                        + " (\(facts.inventory))")
            ]
        }
        var findings: [Diagnostic] = []
        if !mismatches.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .unitsNotComparable,
                    message: "no deliveries in the unit of a cap, and no way to convert:"
                        + " \(mismatches.sorted().joined(separator: ", ")); barrels and tonnes need"
                        + " --factor, or a table of observed factors"))
        }
        let direct = rows.filter { $0.conversion == .none }
        findings += silent(direct.filter { !$0.sum.notReported.isEmpty }.map(\.window))
        // What a factor counts stands in a row of its own.
        let converted = Set(rows.filter { $0.conversion != .none }.map(\.window))
        findings += finding(
            uncounted(direct.filter { !converted.contains($0.window) }, .otherUnit),
            .unitsNotComparable,
            "deliveries that are reported in another unit only, and are not in the sum")
        findings += finding(
            uncounted(direct, .straddles), .straddlesWindow,
            "deliveries of a time that reaches beyond the window of the cap, so that nobody knows how"
                + " much of them is of the window: they are not in the sum")
        findings += finding(
            uncounted(rows, .outside) + uncounted(rows, .outlasts), .straddlesWindow,
            "deliveries of a time outside the measure's, or that reaches beyond it: they are not in"
                + " the sum")
        findings += finding(
            rows.flatMap { row in row.sum.contradictions.map { "\(row.window) \($0)" } },
            .partsNotTotal,
            "deliveries of which the stated sum, which counts, is not what its parts add up to")
        return findings
    }

    /// Says which windows lack reports, at once and of each: a picture may show some of them.
    private static func silent(_ windows: [TimeSpan]) -> [Diagnostic] {
        let text = "months without a report, which is not zero, so that the use is a lower bound"
        let parts = windows.uniqued().map {
            Diagnostic(.warning, .notReported, period: $0, message: "\($0): \(text)")
        }
        return finding(windows.map(\.description), .notReported, text).map { $0.told(as: parts) }
    }

    /// Says that the regime has no cap, and which others have.
    private static func noCap(_ question: MeasureQuestion, _ facts: Dataset) -> Diagnostic {
        let others = Set(
            question.leftOut(in: facts).filter { $0.cap?.deliveries != nil }.map(\.law.regime))
        let hint =
            others.isEmpty
            ? "" : "; caps are of \(others.sorted().joined(separator: ", ")): ask with --regime"
        return Diagnostic(
            .warning, .noSubjectRows,
            message: "the regime \(question.regime(in: facts) ?? "") had no cap on deliveries to or"
                + " from \(question.subject) by \(question.asOf)\(hint); there are no points")
    }

    /// Says which rows go another way than the goods of a cap, of whom no row counts, which amounts are
    /// below zero, which stand beside the other way, and of which the other way is not known.
    static func ofRows(_ reports: [CapReports]) -> [Diagnostic] {
        let counted = Set(reports.flatMap { $0.deliveries.flatMap(\.origins) })
        let otherWay = reports.flatMap(\.otherWay).filter { !counted.contains($0.origin) }
        let unheard = reports.flatMap { report in
            report.unheard.map { "\($0) (\(report.source))" }
        }
        let negative = reports.flatMap(\.negative)
        let unmatched = reports.flatMap(\.unmatched)
        let halfTold = reports.flatMap(\.halfTold)
        return finding(
            otherWay.map(\.place), .deliveriesSetAside,
            "deliveries that go another way than the goods of the cap, and are not in the sum")
            + finding(
                unheard, .deliveriesSetAside,
                "reporters of whom all rows are alternatives or refuted, so that nothing of theirs is"
                    + " in the sum")
            + finding(
                negative.map(\.place), .negativeValue,
                "deliveries below zero, which count as they stand and lessen the use")
            + finding(
                unmatched.map(\.place), .deliveriesSetAside,
                "deliveries of one way of which the same reporter tells the other for other times or in"
                    + " another unit, so that one of them counts where they overlap")
            + finding(
                halfTold.map(\.place), .deliveriesSetAside,
                "deliveries of one way of which the same reporter says that the other is not known, so"
                    + " that what was delivered is not known and not in the sum")
    }

    /// Whether a finding is of the rows, and not of what the windows of a cap lack.
    static func isOfRows(_ finding: Diagnostic) -> Bool {
        [.noSubjectRows, .deliveriesSetAside, .negativeValue].contains(finding.code)
    }

    private static func uncounted(_ rows: [CapRow], _ reason: Uncounted.Reason) -> [String] {
        rows.flatMap { row in
            row.sum.uncounted.filter { $0.reason == reason }.map {
                "\(row.window) \($0.delivery.text)"
            }
        }
    }

    /// A warning that lists places, each once; none where there are none.
    static func finding(
        _ places: [String], _ code: DiagnosticCode, _ text: String
    ) -> [Diagnostic] {
        guard !places.isEmpty else { return [] }
        let shown = places.uniqued().listed(first: 12)
        return [Diagnostic(.warning, code, message: "\(text): \(shown)")]
    }
}

extension Observation {
    /// `CHN 2017-12 export (line 2)`.
    var place: String {
        let way = cell.direction.map { " \($0.rawValue)" } ?? ""
        return "\(cell.partner) \(cell.period)\(way) (line \(origin.line))"
    }
}
