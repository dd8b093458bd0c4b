import TradeModel

/// The readings of what connecting words part.
extension NameReading {
    /// The names on either side of words such as `d/b/a`, each with what stands beside it left out; none
    /// where there is no name on both sides. Of many such words the first eight part. Takes time in
    /// proportion to the length.
    static func parts(of name: String, _ beside: WordsBesideNames) -> [NameReading] {
        let pieces = pieces(of: name, beside)
        let names = pieces.indices.filter { !pieces[$0].words.isEmpty }
        guard names.count > 1 else { return [] }
        return names.flatMap { index -> [NameReading] in
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
    }

    private static func pieces(of name: String, _ beside: WordsBesideNames) -> [Piece] {
        let chunks = name.split { $0.isWhitespace || "()[],;:".contains($0) }
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
