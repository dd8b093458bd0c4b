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
        findings += selection.revisions.leftOutFinding(others)
    }
}
