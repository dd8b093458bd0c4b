import TradeModel

extension SubjectTrade {
    /// A compiled series as its source publishes it.
    static func fromSeries(
        _ name: String, _ question: TradeQuestion, _ facts: Dataset
    ) throws(Refusal) -> SubjectTrade? {
        guard question.goods.prefixes.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .goodsMissing,
                    message: "the series \(name) is of all goods together; goods"
                        + " \(question.goods.text) need a trade table by goods"), cause: .usage)
        }
        let rows = facts.observations.filter {
            $0.cell.series == name && $0.cell.measure == "trade-value" && $0.status == .main
                && $0.cell.subject == question.subject.code
        }
        let units = Set(rows.map(\.cell.unit))
        guard let first = units.first, units.allSatisfy(first.isCommensurable) else {
            throw mixed(units, of: name, in: rows, facts)
        }
        // Several scales of one currency are brought to the currency itself, exactly.
        let base = Unit.known.values.first { $0.scale == 1 && $0.isCommensurable(with: first) }
        let unit = units.count == 1 ? first : base ?? first
        var trade = SubjectTrade(
            subject: question.subject, basis: .published,
            source: "\(Set(rows.map(\.source)).sorted().joined(separator: ", ")) (\(name))",
            unit: unit)
        // Where one cell stands in several scales, the finest is the most exact and is kept.
        let byExactness = rows.sorted {
            ($0.cell.unit.scale, $0.cell.direction == nil ? 1 : 0)
                < ($1.cell.unit.scale, $1.cell.direction == nil ? 1 : 0)
        }
        var kept: [Observation] = []
        for row in byExactness {
            let cell = Cell(
                partner: partner(named: row.cell.partner), direction: row.cell.direction ?? .total,
                period: row.cell.period)
            guard trade.entries[cell] == nil else { continue }
            kept.append(row)
            let factor = units.count == 1 ? 1 : row.cell.unit.scale / unit.scale
            trade.add(
                TradeEntry(
                    value: row.value.flatMap { Amount($0)?.multiplied(by: Int(factor)) },
                    origin: row.origin, confidence: row.confidence), to: cell)
        }
        if units.count > 1 { trade.findings += scaleFindings(kept, question, facts) }
        trade.noteValuations(kept, question, facts)
        return trade.entries.isEmpty ? nil : trade
    }

    /// That a series mixes units, with the first row of each.
    private static func mixed(
        _ units: Set<Unit>, of name: String, in rows: [Observation], _ facts: Dataset
    ) -> Refusal {
        let firsts = units.sorted { $0.code < $1.code }.compactMap { unit in
            rows.filter { $0.cell.unit == unit }.min { $0.origin < $1.origin }
        }
        let known = firsts.map { row in
            "\(row.cell.unit.code) (\(facts.sources[row.origin.file].path):\(row.origin.line))"
        }
        return Refusal(
            Diagnostic(
                .error, .unknownUnit,
                message: "the series \(name) mixes the units \(known.joined(separator: ", "))"))
    }

    private static func partner(named code: String) -> Partner {
        code == "WLD" ? .world : Country(code).map(Partner.country) ?? .group(code)
    }
}
