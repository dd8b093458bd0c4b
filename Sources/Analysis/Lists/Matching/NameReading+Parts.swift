import TradeModel

/// The readings of what connecting words part, or signs such as `;`.
extension NameReading {
    /// What stands before a connecting word or a sign, or at the end, and the connecting word behind it.
    struct Part {
        let text: String
        let name: NameWords
        let connective: [String]
        /// Whether no connecting word stands beside it, but signs alone.
        let isBetweenSigns: Bool

        init(
            _ text: Substring, _ connective: some Sequence<String>, isBetweenSigns: Bool = false
        ) {
            self.text = String(text)
            name = NameWords(self.text)
            self.connective = Array(connective)
            self.isBetweenSigns = isBetweenSigns
        }

        /// Whether it has nothing that could stand for a name, as `???` does after a broken export.
        var isBlank: Bool {
            name.words.isEmpty
                && text.allSatisfy { NameReading.isBetweenChunks($0) || "-'’.".contains($0) }
        }
    }

    /// The parts of a name before and behind words such as `d/b/a` and signs such as `;`; none where there
    /// are neither. Takes time in proportion to the length.
    ///
    /// - Parameter partingWords: Whether a slash without blanks parts two words.
    static func parts(
        of name: String, _ beside: WordsBesideNames, partingWords: Bool = true
    ) -> [Part] {
        let parts = segments(of: name, partingWords: partingWords).flatMap { segment -> [Part] in
            let parts = connected(segment, beside)
            return parts.isEmpty ? [Part(segment, [String](), isBetweenSigns: true)] : parts
        }
        return parts.count > 1 ? parts : []
    }

    /// The parts of a text before and behind connecting words; none where there are no such words. Of many
    /// the first eight part.
    private static func connected(_ name: Substring, _ beside: WordsBesideNames) -> [Part] {
        let chunks = name.split(whereSeparator: isBetweenChunks).flatMap { chunk in
            partedBehindConnective(chunk, beside)
        }
        let words = chunks.map(word)
        var parts: [Part] = []
        var start = name.startIndex
        var index = 0
        while index < chunks.count, parts.count < 8 {
            guard let count = beside.connective(at: words[index...]) else {
                index += 1
                continue
            }
            parts.append(
                Part(name[start..<chunks[index].startIndex], words[index..<index + count]))
            index += count
            start = chunks[index - 1].endIndex
        }
        return parts.isEmpty ? [] : parts + [Part(name[start...], [String]())]
    }

    /// The names in the parts of one, each with what stands beside it left out. Connecting words may
    /// also stand before one name or behind it, as in a column of other names. A single word between signs
    /// is a name where it is all of one.
    static func ofParts(_ parts: [Part], _ beside: WordsBesideNames) -> [NameReading] {
        parts.indices.filter { !parts[$0].name.words.isEmpty }.flatMap {
            index -> [NameReading] in
            let before = parts[..<index].flatMap { $0.name.words + $0.connective }
            let behind = parts[(index + 1)...].flatMap { $0.name.words + $0.connective }
            let (part, after) = (parts[index], parts[index].connective + behind)
            let isSingle = part.isBetweenSigns && part.name.kept.words.count < 2
            if isSingle, part.name.compact.utf8.count < 3 { return [] }
            let whole = NameReading(words: part.name, left: [], isOfPerson: false)
            return ([whole] + ofOneName(part.text, part.name, beside)).map { reading in
                var reading = reading.leaving(before: before, after)
                if isSingle { reading.isWhole = true }
                return reading
            }
        }
    }

    /// `ex-Moonlight` as two, as names of ships have it; others as they are.
    private static func partedBehindConnective(
        _ chunk: Substring, _ beside: WordsBesideNames
    ) -> [Substring] {
        guard let hyphen = chunk.firstIndex(where: { "-\u{2010}\u{2011}".contains($0) }),
            beside.connective(at: [word(chunk[..<hyphen])]) != nil
        else { return [chunk] }
        return [chunk[..<hyphen], chunk[chunk.index(after: hyphen)...]]
    }

    /// A chunk as connecting words are told: `a.k.a.` and `aka` are one; `c/o` and the legal form `co` are
    /// not.
    private static func word(_ chunk: Substring) -> String {
        chunk.lowercased().filter { $0 != "." }
    }

    /// Whether a character stands between words, and is no part of `d/b/a` or `c/o`.
    private static func isBetweenChunks(_ character: Character) -> Bool {
        character.isWhitespace || "()[],;:\"“”„«»–—".contains(character)
    }
}
