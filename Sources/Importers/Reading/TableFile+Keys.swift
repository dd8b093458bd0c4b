import TradeModel

extension TableFile {
    /// The keys before the header on which results depend.
    static let keys = [
        "complete_from", "complete_to", "released_after_days", "kinds", "actors",
    ]

    /// One finding for each line before the header that begins like such a key and is none.
    func misspeltKeys(_ preamble: [String]) -> [Diagnostic] {
        preamble.enumerated().compactMap { index, line -> Diagnostic? in
            guard let key = Self.key(meantBy: line) else { return nil }
            return Diagnostic(
                .warning, .badWord, path: file.path, line: index + 1,
                message: "expected “# \(key): …”, saw “#\(line.prefix(40))”; this line is not read")
        }
    }

    /// The key of which a line holds a misspelling; nil where it holds the key itself, or another.
    private static func key(meantBy line: String) -> String? {
        let head = line.prefix { $0.isLetter || $0.isWhitespace || $0 == "-" || $0 == "_" }
        let word = head.filter { !$0.isWhitespace }
        let hasColon = line[head.endIndex...].first == ":"
        if hasColon, keys.contains(word) { return nil }
        let folded = word.lowercased().replacing("-", with: "_")
        return keys.first { key in
            let isLong = key.contains("_")
            // Any sentence may begin with a short key.
            guard isLong || hasColon, folded.first == key.first else { return false }
            return folded == key || Spelling.isSlip(folded, of: key, changes: isLong ? 2 : 1)
        }
    }
}
