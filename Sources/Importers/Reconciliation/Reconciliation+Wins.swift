import TradeModel

extension Reconciliation {
    /// A win that stands in two files is one win.
    static func settleWins(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        var seen: [WinKey: Int] = [:]
        var duplicates: [Origin] = []
        facts.wins = facts.wins.filter { win in
            let key = WinKey(date: win.date, texts: [win.giver, win.receiver, win.title])
            guard let file = seen[key], file != win.origin.file else {
                seen[key] = win.origin.file
                return true
            }
            files[win.origin.file].records.exclude(.duplicate)
            duplicates.append(win.origin)
            return false
        }
        reportDuplicates(duplicates, &files)
    }

    /// A win without its place in a file.
    private struct WinKey: Hashable {
        let date: Day
        let texts: [String]
    }
}
