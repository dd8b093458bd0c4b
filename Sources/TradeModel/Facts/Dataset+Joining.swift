extension Dataset {
    /// Several data sets as one, for an indicator that compares sources, each value still known by its
    /// file.
    ///
    /// Every set was settled by itself, so that a statement that stands in two of them would count
    /// twice; with the cause `usage` such sets are refused.
    public static func joined(_ parts: [Dataset]) throws(Refusal) -> Dataset {
        var whole = Dataset()
        var cells: [TradeRecord.Cell: Int] = [:]
        var rows: [Observation.Cell: Int] = [:]
        var entries: [[String]: Int] = [:]
        for (index, part) in parts.enumerated() {
            for record in part.trade {
                guard cells.updateValue(index, forKey: record.cell) ?? index == index else {
                    throw repeated("\(record.cell.reporter)’s trade of \(record.cell.period)")
                }
            }
            for row in part.observations where row.status == .main {
                guard rows.updateValue(index, forKey: row.cell) ?? index == index else {
                    throw repeated("\(row.cell.series) of \(row.cell.period)")
                }
            }
            for entry in part.designations {
                guard
                    entries.updateValue(index, forKey: [entry.list, entry.id]) ?? index == index
                else {
                    throw repeated("entry \(entry.id) of \(entry.list)")
                }
            }
            whole.append(part)
        }
        return whole
    }

    private static func repeated(_ what: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .sameTable,
                message: "two of the sources hold \(what); name one of them, or make them one"
                    + " source"),
            cause: .usage)
    }

    private mutating func append(_ other: Dataset) {
        let shift = sources.count
        sources += other.sources
        areas += other.areas
        trade += other.trade.moved(\.origin, by: shift)
        launches += other.launches.moved(\.origin, by: shift)
        rejectedLaunches += other.rejectedLaunches.moved(\.origin, by: shift)
        events += other.events.moved(\.origin, by: shift)
        wins += other.wins.moved(\.origin, by: shift)
        observations += other.observations.moved(\.origin, by: shift)
        confusions += other.confusions.moved(\.origin, by: shift)
        designations += Self.moved(other.designations, by: shift)
        formerDesignations += other.formerDesignations.moved(\.origin, by: shift)
        contradictedDesignations += Self.moved(other.contradictedDesignations, by: shift)
        supplements += other.supplements.moved(\.origin, by: shift)
        episodes += other.episodes.moved(\.origin, by: shift)
        contradictedEpisodes += other.contradictedEpisodes.moved(\.origin, by: shift)
        measures += other.measures.moved(\.origin, by: shift)
        laterSeries += other.laterSeries
        laterCollections += other.laterCollections
    }

    /// The same entries with the rows of other tables that add to them.
    private static func moved(_ entries: [Designation], by shift: Int) -> [Designation] {
        entries.moved(\.origin, by: shift).map { entry in
            var entry = entry
            entry.additions = entry.additions.map { $0.moved(by: shift) }
            return entry
        }
    }
}

extension Array {
    /// The same facts where their files stand behind others.
    fileprivate func moved(_ origin: WritableKeyPath<Element, Origin>, by files: Int) -> [Element] {
        map { fact in
            var fact = fact
            fact[keyPath: origin] = fact[keyPath: origin].moved(by: files)
            return fact
        }
    }
}

extension Origin {
    /// The same line where its file stands behind others.
    fileprivate func moved(by files: Int) -> Origin { Origin(file: file + files, line: line) }
}
