import TradeModel

/// The readings of the names of several people in one: `Kim Jong Un & Ri Sol Ju`.
extension NameReading {
    /// The names before and behind `and` or `&`, each as a person's with the others left out. Of a single
    /// word there is none, which may be a part of a firm's name. Of many the first eight part. Takes time in
    /// proportion to the length.
    static func ofPairs(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        let texts = texts(of: name)
        guard texts.count > 1 else { return [] }
        let names = texts.map { NameWords($0) }
        return texts.indices.filter { isOfSeveral(names[$0]) }.flatMap { index -> [NameReading] in
            let before = names[..<index].flatMap(\.words)
            let behind = names[(index + 1)...].flatMap(\.words)
            let whole = NameReading(words: names[index], left: [], isOfPerson: true)
            let others =
                asWritten(texts[index], names[index], beside) + beforeCommas(texts[index], beside)
            return ([whole] + others).filter { isOfSeveral($0.words) }
                .map { $0.leaving(before: before, behind).ofPerson }
        }
    }

    private static func texts(of name: String) -> [String] {
        var texts: [String] = []
        var start = name.startIndex
        for chunk in name.split(whereSeparator: \.isWhitespace)
        where texts.count < 8 && (chunk == "&" || chunk.lowercased() == "and") {
            texts.append(String(name[start..<chunk.startIndex]))
            start = chunk.endIndex
        }
        return texts + [String(name[start...])]
    }
}
