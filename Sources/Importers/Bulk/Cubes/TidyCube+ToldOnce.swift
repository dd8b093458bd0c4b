import TradeModel

extension TidyCube {
    /// Refuses rows that tell of one trade twice and would be added: the reports of both its sides, or
    /// a country's row beside one of several countries joined. Which trade a group's row holds nobody
    /// knows, so that one beside others is told.
    mutating func checkToldOnce(_ sums: some Sequence<[Row]>) throws(Refusal) {
        var repeated: [Pair] = []
        var groups: [Pair] = []
        for rows in sums {
            let known = rows.filter { $0.value != nil }.sorted { $0.origin < $1.origin }
            repeated += repetitions(known)
            groups += besideGroups(known)
        }
        noteGroups(groups)
        guard let pair = repeated.min(by: Pair.inOrder) else { return }
        throw Refusal(
            Diagnostic(
                .error, .mixedSources, path: files[pair.second.origin.file].path,
                line: pair.second.origin.line,
                message: "\(pair.second.told) is trade that \(pair.first.told) tells of too (line"
                    + " \(pair.first.origin.line)), so that it would count twice: name a --subject,"
                    + " ask with the key partner, or take one of the two out"))
    }

    private struct Pair {
        let first: Row
        let second: Row

        static func inOrder(_ a: Pair, _ b: Pair) -> Bool {
            (a.second.origin, a.first.origin) < (b.second.origin, b.first.origin)
        }
    }

    /// The first two rows of each trade between two places that different rows tell of for one time.
    /// Rows of one subject and partner were settled before.
    private func repetitions(_ rows: [Row]) -> [Pair] {
        var byTrade: [[String]: [Row]] = [:]
        for row in rows {
            for trade in row.trades { byTrade[trade, default: []].append(row) }
        }
        return byTrade.values.compactMap { rows -> Pair? in
            guard rows.contains(where: { !$0.isOfSameSides(rows[0]) }) else { return nil }
            for (index, second) in rows.enumerated() {
                let first = rows[..<index].first {
                    !$0.isOfSameSides(second) && $0.isOfTime(of: second)
                }
                if let first { return Pair(first: first, second: second) }
            }
            return nil
        }
    }

    /// The rows of groups, each behind the first that it is added to.
    private func besideGroups(_ rows: [Row]) -> [Pair] {
        rows.compactMap { row -> Pair? in
            guard countries.area(code: row.cell.partner)?.kind == .group else { return nil }
            let other = rows.first {
                $0.cell.subject == row.cell.subject && $0.cell.partner != row.cell.partner
                    && $0.isOfTime(of: row)
            }
            return other.map { Pair(first: $0, second: row) }
        }
    }

    /// Tells each group once.
    private mutating func noteGroups(_ pairs: [Pair]) {
        for (group, pairs) in Dictionary(grouping: pairs, by: { $0.second.cell.partner }) {
            guard let pair = pairs.min(by: Pair.inOrder) else { continue }
            let more = pairs.count > 1 ? "; rows of it that are: \(pairs.count)" : ""
            findings.append(
                Diagnostic(
                    .warning, .mixedSources, path: files[pair.second.origin.file].path,
                    line: pair.second.origin.line,
                    message: "\(group) is a group and added to \(pair.first.told) (line"
                        + " \(pair.first.origin.line)): what its members trade may count twice; ask"
                        + " with the key partner\(more)"))
        }
    }
}

extension TidyCube.Row {
    /// The trades between two places that it is of: from whom and to whom, or between which two where
    /// it is of both directions.
    fileprivate var trades: [[String]] {
        let subjects = cell.subject.split(separator: "+").map(String.init)
        let partners = cell.partner.split(separator: "+").map(String.init)
        return subjects.flatMap { subject in
            partners.map { partner -> [String] in
                switch direction {
                case .export: [subject, partner]
                case .import: [partner, subject]
                case .total: [subject, partner].sorted()
                }
            }
        }
    }

    fileprivate func isOfSameSides(_ other: TidyCube.Row) -> Bool {
        cell.subject == other.cell.subject && cell.partner == other.cell.partner
    }

    fileprivate func isOfTime(of other: TidyCube.Row) -> Bool {
        cell.period.days.overlaps(other.cell.period.days)
    }

    /// What it tells, in words.
    fileprivate var told: String {
        "\(cell.period) \(direction.rawValue) of \(cell.subject) with \(cell.partner)"
    }
}
