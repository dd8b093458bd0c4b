import TradeModel

extension CubeSettlement {
    /// Leaves out records in other editions of the goods' code than the one that is asked for.
    mutating func settleEditions() {
        guard selection.concernsGoods, case .only(let revision) = selection.revisions
        else { return }
        let code = HSRevision?.some(revision).code
        var others = 0
        for cell in cells where cell.key.revision != code { others += cell.figures.records }
        keep(.otherClassification) { $0.revision == code }
        guard others > 0 else { return }
        findings.append(
            Diagnostic(
                .warning, .mixedRevisions,
                message:
                    "records in other editions of the goods' code than \(revision.rawValue) are"
                    + " left out: \(others)"))
    }
}
