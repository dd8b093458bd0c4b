public import TradeModel

extension Configuration {
    /// Refuses ledgers of claims and a scorecard that are named and are not there, or have a fault.
    /// No source is looked at.
    public func checkAssessments(in folder: DataFolder) throws(Refusal) {
        for path in claims { _ = try Ledger(path: folder.file(path), self) }
        if let scorecard { _ = try Scorecard(path: folder.file(scorecard), self) }
    }
}
