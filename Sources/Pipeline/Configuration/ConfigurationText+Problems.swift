internal import Yams

extension ConfigurationText {
    /// What the parser finds at a place, where that began, and what to do; of a tab, for which it has
    /// other words elsewhere, always the same.
    static func account(
        of problem: String, since start: Mark?, at mark: Mark, in lines: [Substring]
    ) -> String {
        if lines.indices.contains(mark.line - 1) {
            let found = lines[mark.line - 1].unicodeScalars.dropFirst(max(0, mark.column - 1)).first
            if found == "\t" { return "a tab stands here, where YAML takes blanks only" }
        }
        if problem == "but found another document" {
            return "expected one document, saw another; take out the line “---”, or what follows it"
        }
        var account = problem
        if let start, (start.line, start.column) != (mark.line, mark.column) {
            account += " in what begins at \(start.line):\(start.column)"
        }
        return account + (advice[problem].map { "; \($0)" } ?? "")
    }

    /// What helps against what the parser most often finds.
    private static let advice = [
        "mapping values are not allowed in this context":
            "indent the keys of one mapping alike, and put a text with “: ” in quotes",
        "did not find expected key": "indent the keys of one mapping alike, and close all quotes",
        "did not find expected <document start>": "indent the keys of one mapping alike",
        "did not find expected '-' indicator": "indent the entries of one list alike",
        "did not find expected ',' or ']'": inBrackets,
        "did not find expected ',' or '}'": inBrackets,
        "could not find expected ':'": behindKeys,
        "found unexpected ':'": behindKeys,
        "found unexpected end of stream": "close the quotes",
        "found character that cannot start any token":
            "put a text that begins with one of % @ ` in quotes",
        "found unknown escape character":
            "in double quotes “\\” begins an escape: take single ones, or write it twice",
    ]

    private static let inBrackets =
        "close it, or put a text with one of , : { } [ ] in quotes"
    private static let behindKeys = "a key has a colon and a blank behind it"
}
