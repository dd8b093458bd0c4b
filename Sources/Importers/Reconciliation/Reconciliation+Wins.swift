import TradeModel

extension Reconciliation {
    /// A win that stands in two files is one win.
    static func settleWins(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        facts.wins = once(facts.wins, &files, at: \.origin) { win in
            WinKey(date: win.date, texts: [win.giver, win.receiver, win.title])
        }
    }

    /// A win without its place in a file.
    private struct WinKey: Hashable {
        let date: Day
        let texts: [String]
    }
}
