import Tabular
public import TradeModel

extension Configuration {
    /// Reads a configuration and the files besides sources: the tables of countries and measures, which
    /// its answers are held against, and what says how something is judged or written, ledgers, the
    /// scorecard, and the briefing's template. Of sources only small lists of events are read, for the
    /// kinds and the actors that charts and tables ask for.
    ///
    /// Refuses all faults of which none follows from another, in the order of the files and at their
    /// lines and columns: a part that cannot be read is passed over by what names it.
    public static func checked(path: String) throws(Refusal) -> Configuration {
        var faults = FoundFaults()
        let text = try ConfigurationText(path: path, of: .configuration)
            .sifted(.configuration, &faults)
        var configuration: Configuration
        do throws(Refusal) {
            configuration = try Configuration(text)
        } catch {
            faults.add(error)
            throw faults.refusal ?? error
        }
        let folder = DataFolder(holding: path)
        let check = ConfigurationCheck(configuration, text)
        try check.refusePipes(&faults)
        configuration.check(text, in: folder, &faults)
        faults.place(check.placed)
        // What is wrong with the files themselves decides the exit status.
        check.checkWorkplace(in: folder, &faults)
        try faults.refuse()
        configuration.findings =
            check.absentFindings(in: folder) + check.secretFindings
            + check.ownerFindings(in: folder) + check.chartFindings
        return configuration
    }

    private func check(
        _ text: ConfigurationText, in folder: DataFolder, _ faults: inout FoundFaults
    ) {
        var tables: ReferenceTables?
        var library: SourceLibrary?
        var missing: Refusal?
        do throws(Refusal) {
            tables = try referenceTables(in: folder)
            library = try SourceLibrary(
                self, folder, places: SourcePlaces(configuration: self, folder: folder))
        } catch {
            missing = error
        }
        ConfigurationCheck(self, text, tables, library).look(&faults)
        // What the configuration itself says decides the exit status.
        if let missing {
            faults.add(missing)
            checkTables(in: folder, &faults)
        }
        // They name sources and indicators, all of which must be known.
        if text.unread["sources"] == nil, text.unread["indicators"] == nil {
            checkJudgements(in: folder, tables, &faults)
        }
        // A template names tables of the briefing.
        guard let brief, text.unread["brief"] == nil else { return }
        faults.look { () throws(Refusal) in
            _ = try BriefTemplate(path: brief.templatePath(in: folder), brief.templateShape)
        }
    }

    /// That tables which are read behind one that is missing are there.
    private func checkTables(in folder: DataFolder, _ faults: inout FoundFaults) {
        for path in [confusable, measures].compactMap({ $0 }) {
            faults.look { () throws(Refusal) in _ = try InputFile.open(folder.file(path)) }
        }
    }

    private func checkJudgements(
        in folder: DataFolder, _ tables: ReferenceTables?, _ faults: inout FoundFaults
    ) {
        for path in claims {
            faults.look { () throws(Refusal) in
                _ = try Ledger(path: folder.file(path), self, tables: tables)
            }
        }
        guard let scorecard else { return }
        faults.look { () throws(Refusal) in
            _ = try Scorecard(path: folder.file(scorecard), self, tables: tables)
        }
    }
}
