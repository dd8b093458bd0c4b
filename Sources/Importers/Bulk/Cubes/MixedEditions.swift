import TradeModel

/// Rows that add up goods of one month or year in several editions of their code.
struct MixedEditions {
    /// How many rows there are, and how many of them add up several.
    fileprivate(set) var rows = 0
    fileprivate(set) var mixed = 0
    /// The first month or year of which a row does, with the names of the editions.
    let first: (time: String, editions: String)
    /// All such months and years.
    fileprivate(set) var times: Set<Int> = []
    /// Who tells of these in such rows, and in which.
    fileprivate(set) var reporters = ReporterEditions()

    /// What speaks against them where one edition is asked for.
    var error: Diagnostic {
        Diagnostic(
            .error, .mixedRevisions,
            message: "\(first.time): a row adds up records in the editions \(first.editions) of"
                + " the goods' code, in which a code need not mean the same goods; make the"
                + " reporter a key, choose one with --revision, or take them as one with"
                + " --revision any")
    }

    /// `3 of 12 rows add up several for one month or year (2010, 2011); their records of these: 3 in H0
    /// (CHN), 24 in H5 (FRA, JPN)`.
    fileprivate func text(_ places: PlaceCodes) -> String {
        let times = times.sorted().map(EditionsByTime.text).listed(first: 12)
        return "\(mixed) of \(rows) rows add up several for one month or year (\(times));"
            + " their records of these: \(reporters.text(places))"
    }

    /// What can be done about them.
    fileprivate func advice(_ selection: TradeSelection) -> String {
        let addsReporters = !selection.keys.contains(.reporter) && reporters.hasSeveral
        return (addsReporters ? "the reporter as a key tells reporters apart; " : "")
            + "--revision chooses one, or with “one” refuses such rows"
    }
}

extension EditionsByTime {
    /// Says where the editions change or stand side by side, how many rows add up several, and whose
    /// records these are; to be asked only where they are not the same throughout.
    func warning(
        _ mixed: MixedEditions?, _ selection: TradeSelection, _ places: PlaceCodes
    ) -> Diagnostic {
        let meaning =
            selection.isOfChapters
            ? "chapters are nearly the same in each"
            : "a code need not mean the same goods in each"
        let list = changes.listed(first: 12)
        var parts = ["the editions of the goods' code are not the same throughout (\(list))"]
        if let mixed { parts.append(mixed.text(places)) }
        parts.append(meaning)
        if let mixed { parts.append(mixed.advice(selection)) }
        return Diagnostic(.warning, .mixedRevisions, message: parts.joined(separator: "; "))
    }
}

extension CubeRows {
    /// The rows that add up goods of one time in several editions of their code; nil where none does.
    /// Takes time in proportion to the number of cells.
    func mixedEditions(_ cells: TradeCells) -> MixedEditions? {
        var found: MixedEditions?
        var rows = 0
        for positions in positionsByRow {
            rows += 1
            guard positions.count > 1 else { continue }
            let editions = EditionsByTime(positions.lazy.map { cells.keys[Int($0)] })
            guard let first = editions.mixed else { continue }
            if found == nil { found = MixedEditions(first: first) }
            found?.mixed += 1
            let times = editions.mixedTimes
            found?.times.formUnion(times)
            for position in positions where times.contains(cells.keys[Int(position)].time) {
                found?.reporters.add(cells[Int(position)])
            }
        }
        found?.rows = rows
        return found
    }
}
