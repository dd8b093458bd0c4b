public import TradeModel

extension Configuration {
    /// Reads the files besides sources that say how something is judged or written: ledgers, the
    /// scorecard, and the briefing's template. Refuses the first with a fault, at its line and column.
    public func checkFiles(in folder: DataFolder) throws(Refusal) {
        for path in claims { _ = try Ledger(path: folder.file(path), self) }
        if let scorecard { _ = try Scorecard(path: folder.file(scorecard), self) }
        if let brief {
            _ = try BriefTemplate(path: brief.templatePath(in: folder), brief.templateShape)
        }
    }
}
