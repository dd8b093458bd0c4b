/// The readings without forms of address.
extension NameReading {
    /// The readings without one, two or more of the forms of address before a name.
    var withoutForms: [NameReading] {
        let all = words.words
        let before = all.dropLast().prefix(8).prefix(while: FormsOfAddress.mayBePart)
        guard let first = before.firstIndex(where: FormsOfAddress.contain) else { return [] }
        return before.indices.filter { last in
            last >= first && !NameWords.isDispensable(all[last])
        }.map { last in
            NameReading(
                words: NameWords(words: Array(all[(last + 1)...])),
                left: Array(all[...last]) + left, isOfPerson: true)
        }
    }

    /// The readings of a name without forms of address that stand behind the surname (`SONG, General
    /// Chol Su`), at the end (`SONG, Chol Su, Mr`, `Song Chol Su (General)`), or are letters (`H.E.`).
    static func withoutFormsElsewhere(_ name: String) -> [NameReading] {
        let readings = withoutFormsBehindComma(name) + withoutExcellency(name)
        guard let (before, left) = withoutFormsAtEnd(name) else { return readings }
        let whole = NameReading(words: NameWords(before), left: [], isOfPerson: true)
        var others = [whole] + whole.withoutForms
        others += withoutFormsBehindComma(before) + withoutExcellency(before)
        return readings
            + others.map { reading in
                NameReading(words: reading.words, left: reading.left + left, isOfPerson: true)
            }
    }

    private static func withoutFormsBehindComma(_ name: String) -> [NameReading] {
        guard name.utf8.contains(UInt8(ascii: ",")) else { return [] }
        let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [] }
        let surname = NameWords(parts[0]).words
        let given = NameReading(words: NameWords(parts[1]), left: [], isOfPerson: false)
        return (given.withoutForms + withoutExcellency(parts[1])).map { reading in
            NameReading(
                words: NameWords(words: surname + reading.words.words), left: reading.left,
                isOfPerson: true)
        }
    }

    /// The readings without `H.E.` at the beginning, which as a word is a surname too.
    private static func withoutExcellency(_ name: String) -> [NameReading] {
        guard name.utf8.contains(UInt8(ascii: ".")) else { return [] }
        let signs = name.drop(while: \.isWhitespace)
        let first = signs.prefix(5).lowercased()
        guard let letters = ["h.e.", "h. e."].first(where: { first.hasPrefix($0) }) else {
            return []
        }
        let rest = NameWords(String(signs.dropFirst(letters.count)))
        guard !rest.words.isEmpty else { return [] }
        let whole = NameReading(words: rest, left: [], isOfPerson: true)
        return ([whole] + whole.withoutForms).map { reading in
            NameReading(words: reading.words, left: ["he"] + reading.left, isOfPerson: true)
        }
    }

    /// A name without the forms of address behind its last commas or in brackets at its end, and these;
    /// nil where it has none.
    private static func withoutFormsAtEnd(_ name: String) -> (name: String, left: [String])? {
        guard name.utf8.contains(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x5B }) else {
            return nil
        }
        var rest = name[...]
        var left: [String] = []
        while left.count < 8, let mark = rest.lastIndex(where: { ",([".contains($0) }) {
            let words = NameWords(String(rest[mark...])).words
            guard words.allSatisfy(FormsOfAddress.mayBePart) else { break }
            left = words + left
            rest = rest[..<mark]
        }
        guard left.contains(where: FormsOfAddress.contain) else { return nil }
        return (String(rest), left)
    }
}
