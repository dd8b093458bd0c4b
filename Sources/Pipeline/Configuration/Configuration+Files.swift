public import TradeModel

extension Configuration {
    /// Reads the files besides sources: the tables of countries and measures, which the answers of the
    /// configuration are held against, and what says how something is judged or written, ledgers, the
    /// scorecard, and the briefing's template. Refuses those with a fault, and answers that cannot be,
    /// at their line and column. Of sources only small lists of events are read, for the kinds and the
    /// actors that charts and tables ask for.
    public func checkFiles(in folder: DataFolder) throws(Refusal) {
        let tables = try referenceTables(in: folder)
        var faults = FoundFaults()
        faults.look { () throws(Refusal) in
            let library = try SourceLibrary(
                self, folder, places: SourcePlaces(configuration: self, folder: folder))
            try ConfigurationCheck(self, ConfigurationText(path: path), tables, library).check()
        }
        for path in claims {
            faults.look { () throws(Refusal) in
                _ = try Ledger(path: folder.file(path), self, tables: tables)
            }
        }
        faults.look { () throws(Refusal) in
            guard let scorecard else { return }
            _ = try Scorecard(path: folder.file(scorecard), self, tables: tables)
        }
        faults.look { () throws(Refusal) in
            guard let brief else { return }
            _ = try BriefTemplate(path: brief.templatePath(in: folder), brief.templateShape)
        }
        try faults.refuse()
    }
}
