import TradeModel

extension TidyCube {
    /// The rows that were asked for, with the others accounted for; refuses those of two series.
    mutating func oneSeries(
        _ observations: [Observation], known: Set<Origin>
    ) throws(Refusal) -> [Observation] {
        var kept: [Observation] = []
        var straddling: [Observation] = []
        var unusable: [Observation] = []
        var sum = Amount.zero
        for row in observations {
            let years = row.cell.period.calendarYears
            if !isAsked(row, years) {
                exclude(row, .notSelected)
            } else if row.cell.partner == Partner.world.key {
                exclude(row, .worldTotal)
            } else if !known.contains(row.origin) {
                exclude(row, .notYetKnown)
            } else if !row.isBilateral || !row.isInDollars {
                exclude(row, .notSelected)
                unusable.append(row)
            } else if straddles(years) {
                exclude(row, .otherFrequency)
                straddling.append(row)
            } else {
                kept.append(row)
                guard row.value != nil else { continue }
                // No sum of some rows is larger than that of all.
                guard let more = row.dollars.flatMap(sum.adding) else {
                    throw .sumTooLarge(files[row.origin.file].path)
                }
                sum = more
            }
        }
        let series = Set(kept.map(\.cell.series)).sorted()
        guard series.count < 2 else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files hold several series, which are never added:"
                        + " \(series.joined(separator: ", ")); give files of one"))
        }
        noteStraddling(straddling)
        let told = Set(kept.lazy.filter { $0.value != nil }.map(\.trade))
        noteUnusable(unusable.filter { !told.contains($0.trade) })
        return kept
    }

    private func isAsked(_ row: Observation, _ years: ClosedRange<Year>) -> Bool {
        let isTrade = row.cell.measure == "trade-value"
        return isTrade && selection.subject.map { $0.code == row.cell.subject } ?? true
            && selection.partner.map { $0.code == row.cell.partner } ?? true
            && years.upperBound >= selection.from ?? years.upperBound
            && years.lowerBound <= selection.to ?? years.lowerBound
    }

    /// Whether a time is of several years, so that nobody knows how much of its trade is of which.
    /// By month alone such a time has a row of its own, where all of it is asked for.
    private func straddles(_ years: ClosedRange<Year>) -> Bool {
        guard years.lowerBound != years.upperBound else { return false }
        let isRow = selection.keys.contains(.month) && !selection.keys.contains(.year)
        return !isRow || years.lowerBound < selection.from ?? years.lowerBound
            || years.upperBound > selection.to ?? years.upperBound
    }

    /// Trade that was asked for and cannot be added would be missed by nobody. Of what stands in US
    /// dollars too, nothing is lacking.
    private mutating func noteUnusable(_ rows: [Observation]) {
        let known = Dictionary(grouping: rows.filter { $0.value != nil }, by: \.origin.file)
        for (file, rows) in known.sorted(by: { $0.key < $1.key }) {
            let nobodys = rows.filter { !$0.isBilateral }.map { "line \($0.origin.line)" }
            let units = Set(rows.filter(\.isBilateral).map(\.cell.unit.code)).sorted()
            for (lacking, places) in [
                ("that name no subject or no partner", nobodys),
                ("in other units than US dollars, which are not converted", units),
            ] where !places.isEmpty {
                findings.append(
                    Diagnostic(
                        .warning, .incompleteTotal, path: files[file].path,
                        message: "the sums lack trade values \(lacking):"
                            + " \(places.listed(first: 3))"))
            }
        }
    }

    private mutating func noteStraddling(_ rows: [Observation]) {
        let known = Dictionary(grouping: rows.filter { $0.value != nil }, by: \.origin.file)
        for (file, rows) in known.sorted(by: { $0.key < $1.key }) {
            let places = rows.lazy.map { row in
                "\(row.cell.period) with \(row.cell.partner) (line \(row.origin.line))"
            }
            findings.append(
                Diagnostic(
                    .warning, .straddlesWindow, path: files[file].path,
                    message: "values of a time that reaches beyond one year, so that nobody knows"
                        + " how much of them is of which year: they are in no sum:"
                        + " \(places.listed(first: 3))"))
        }
    }
}

extension Observation {
    /// Whether it says whose trade with whom it is of.
    fileprivate var isBilateral: Bool { !cell.subject.isEmpty && !cell.partner.isEmpty }

    /// Whose trade with whom, in which direction and when, whatever its unit.
    fileprivate var trade: Trade {
        Trade(
            subject: cell.subject, partner: cell.partner, direction: cell.direction,
            period: cell.period)
    }

    fileprivate struct Trade: Hashable {
        let subject: String
        let partner: String
        let direction: TradeDirection?
        let period: TimeSpan
    }

    /// Whether it adds up with others in US dollars.
    fileprivate var isInDollars: Bool { cell.unit.isCommensurable(with: .usDollars) }
}

extension TimeSpan {
    /// The calendar years that it touches.
    fileprivate var calendarYears: ClosedRange<Year> {
        Year(containing: days.lowerBound)...Year(containing: days.upperBound)
    }
}
