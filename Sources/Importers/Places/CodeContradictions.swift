import TradeModel

/// Numbers of places beside letters that are another country's, as where a look-up in a spreadsheet
/// was shifted.
struct CodeContradictions {
    private var seen: [Pair: (records: Int, line: Int)] = [:]

    private struct Pair: Hashable {
        let code: Int
        let place, letters: String
    }

    /// Notes a record on a line.
    mutating func note(_ code: Int, of place: Partner, letters: String, line: Int) {
        note(Pair(code: code, place: place.key, letters: letters), records: 1, line: line)
    }

    /// Takes over what others have met.
    mutating func merge(_ other: CodeContradictions) {
        for (pair, seen) in other.seen { note(pair, records: seen.records, line: seen.line) }
    }

    private mutating func note(_ pair: Pair, records: Int, line: Int) {
        let before = seen[pair] ?? (0, line)
        seen[pair] = (before.records + records, min(before.line, line))
    }

    /// One finding for each pair, at the first of its records.
    func summary(_ system: Area.CodeSystem, path: String) -> [Diagnostic] {
        let sorted = seen.sorted {
            ($0.key.code, $0.key.letters) < ($1.key.code, $1.key.letters)
        }
        return sorted.map { pair, seen in
            Diagnostic(
                .warning, .badCode, path: path, line: seen.line,
                message: "the \(system.rawValue) code \(pair.code) is of \(pair.place), and the"
                    + " letters beside it are \(pair.letters): taken for \(pair.place); records:"
                    + " \(seen.records), this one the first")
        }
    }
}
