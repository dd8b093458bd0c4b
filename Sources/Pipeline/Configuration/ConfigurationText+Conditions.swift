import Assessment
import TradeModel

extension ConfigurationText {
    /// A fault inside a condition or a formula, told at its own line and column with the line and a
    /// caret, however the text is quoted or folded.
    func fault(
        _ fault: ConditionFault, in text: String, at path: [any CodingKey]
    ) -> Refusal {
        guard let start = place(at: path),
            let found = place(of: fault.column, in: text, from: start)
        else {
            // Behind an escape the place of a character is not known; that of the text is.
            let start = place(at: path)
            return Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: self.path, line: start?.line,
                    column: start?.column,
                    message: "character \(fault.column) of “\(text)”: \(fault.message)",
                    excerpt: start.map { String(lines[$0.line - 1]) }))
        }
        return Refusal(
            Diagnostic(
                .error, .badConfiguration, path: self.path, line: found.line,
                column: found.column, message: fault.message,
                excerpt: String(lines[found.line - 1])))
    }

    /// Where a character of a scalar stands in the file: the characters that are not blank are the
    /// same in both, in the same order. Nil where they are not, as behind escapes.
    private func place(
        of column: Int, in text: String, from start: (line: Int, column: Int)
    ) -> (line: Int, column: Int)? {
        let wanted = text.prefix(column - 1).count { !$0.isWhitespace }
        let inked = text.filter { !$0.isWhitespace }
        var line = start.line - 1
        guard lines.indices.contains(line) else { return nil }
        var position = start.column - 1
        switch lines[line].dropFirst(position).first {
        case ">", "|": (line, position) = (line + 1, 0)
        case "'", "\"": position += 1
        default: break
        }
        var end: (line: Int, column: Int)?
        for (index, character) in inked.enumerated() {
            while let raw = next(line, position), raw.isWhitespace {
                position += 1
                if position > lines[line].count { (line, position) = (line + 1, 0) }
            }
            guard next(line, position) == character else { return nil }
            if index == wanted { return (line + 1, position + 1) }
            position += 1
            end = (line + 1, position + 1)
        }
        return end
    }

    /// The character of a line; a blank at its end, nil behind the file's.
    private func next(_ line: Int, _ position: Int) -> Character? {
        guard lines.indices.contains(line) else { return nil }
        return lines[line].dropFirst(position).first ?? " "
    }
}
