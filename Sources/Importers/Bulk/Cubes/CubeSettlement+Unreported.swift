import TradeModel

extension CubeSettlement {
    /// Where the subject reports some of its trade, its partners' reports are left out of the times too of
    /// which it reports nothing. These would be missing unsaid.
    mutating func noteUnreported(_ isDirect: (CellKey) -> Bool) {
        guard let subject = selection.subject else { return }
        let hasMonths = selection.keys.contains(.month)
        var own: Set<DirectedTime> = []
        var others: Set<DirectedTime> = []
        for key in cells.keys {
            if isDirect(key) {
                own.insert(DirectedTime(key, key.flow, hasMonths: hasMonths))
            } else {
                others.insert(DirectedTime(key, key.flow.mirrored, hasMonths: hasMonths))
            }
        }
        let lacking = others.subtracting(own).sorted()
        guard !lacking.isEmpty else { return }
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(subject) reports nothing of this, and what its partners report of it is"
                    + " left out (mirror-report): \(lacking.map(\.description).listed(first: 5));"
                    + " the key reporter shows both sides, and --reported-by takes one of them"))
    }
}

/// A direction, as the subject has it, in a year, or in a month where these are told apart: in one number,
/// since there are hundreds of thousands of cells.
private struct DirectedTime: Hashable, Comparable, CustomStringConvertible {
    private let code: Int

    init(_ key: CellKey, _ flow: Flow, hasMonths: Bool) {
        code = (hasMonths ? key.time : key.year << 4) << 1 | (flow == .export ? 1 : 0)
    }

    /// `exports in 2010`, `imports in 2010-03`.
    var description: String {
        let (year, month) = (code >> 5, code >> 1 & 15)
        let flow: Flow = code & 1 == 1 ? .export : .import
        return "\(flow.rawValue)s in \(Month(year, month)?.description ?? String(year))"
    }

    static func < (a: DirectedTime, b: DirectedTime) -> Bool { a.code < b.code }
}
