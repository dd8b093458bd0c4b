import TradeModel

/// The readings of what connecting words part.
extension NameReading {
    /// The names before and behind words such as `d/b/a`, each with what stands beside it left out; none
    /// where there are no such words. They may also stand before one name or behind it, as in a column
    /// of other names. Of many the first eight part. Takes time in proportion to the length.
    static func parts(of name: String, _ beside: WordsBesideNames) -> [NameReading] {
        let pieces = pieces(of: name, beside)
        return pieces.indices.filter { !pieces[$0].words.isEmpty }.flatMap {
            index -> [NameReading] in
            let before = pieces[..<index].flatMap { $0.words + $0.connective }
            let behind = pieces[(index + 1)...].flatMap { $0.words + $0.connective }
            let after = pieces[index].connective + behind
            let words = NameWords(words: pieces[index].words)
            let whole = NameReading(words: words, left: [], isOfPerson: false)
            return ([whole] + ofOneName(pieces[index].text, words, beside)).map { reading in
                NameReading(
                    words: reading.words, left: before + reading.left + after,
                    isOfPerson: reading.isOfPerson)
            }
        }
    }

    /// What stands before such words, between them and behind them, blank texts and marks apart; none
    /// where there are no such words.
    static func texts(between name: String, _ beside: WordsBesideNames) -> [String] {
        pieces(of: name, beside).filter { !$0.isBlank }.map(\.text)
    }

    /// What stands before a connective, or at the end, and the connective behind it.
    private struct Piece {
        let text: String
        let words: [String]
        let connective: [String]

        init(_ text: Substring, _ connective: some Sequence<String>) {
            self.text = String(text)
            words = NameWords(self.text).words
            self.connective = Array(connective)
        }

        /// Whether it has nothing that could stand for a name, as `???` does after a broken export.
        var isBlank: Bool {
            words.isEmpty
                && text.allSatisfy { NameReading.isBetweenChunks($0) || "-'’.".contains($0) }
        }
    }

    /// Whether a character stands between words, and is no part of `d/b/a` or `c/o`.
    private static func isBetweenChunks(_ character: Character) -> Bool {
        character.isWhitespace || "()[],;:\"“”„«»–—".contains(character)
    }

    private static func pieces(of name: String, _ beside: WordsBesideNames) -> [Piece] {
        let chunks = name.split(whereSeparator: isBetweenChunks)
        // `a.k.a.` and `aka` are one; `c/o` and the legal form `co` are not.
        let words: [String] = chunks.map { $0.lowercased().filter { $0 != "." } }
        var pieces: [Piece] = []
        var start = name.startIndex
        var index = 0
        while index < chunks.count, pieces.count < 8 {
            guard let count = beside.connective(at: words[index...]) else {
                index += 1
                continue
            }
            pieces.append(
                Piece(name[start..<chunks[index].startIndex], words[index..<index + count]))
            index += count
            start = chunks[index - 1].endIndex
        }
        return pieces.isEmpty ? [] : pieces + [Piece(name[start...], [String]())]
    }
}
