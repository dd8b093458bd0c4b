import TradeModel

/// The forms of listed names: others who write of the bearer do not give all of a name.
extension NameReading {
    /// What a listed name is found by: all of it, without its ezafe, and shortened.
    static func listed(
        _ name: String, _ words: NameWords, _ beside: WordsBesideNames, isOfPerson: Bool
    ) -> [(reading: NameReading, isShortened: Bool)] {
        let whole = NameReading(words: words, left: [], isOfPerson: isOfPerson)
        var readings = [(reading: whole, isShortened: false)]
        if let other = withoutEzafe(name) { readings.append((other, false)) }
        for other in shortened(name, words, beside, isOfPerson: isOfPerson) {
            readings.append((other, true))
        }
        return readings
    }

    /// The readings of each of several names that are listed as one, of a listed name without what stands
    /// in brackets, and of a person's without what stands in quotes, initials, a patronymic, a second
    /// surname, and several of these. None for most names. Takes time in proportion to the length.
    static func shortened(
        _ name: String, _ words: NameWords, _ beside: WordsBesideNames, isOfPerson: Bool
    ) -> [NameReading] {
        var texts = [(text: name, left: [String]())] + severalNames(name, beside)
        texts += texts.compactMap { text, left in
            outsideBrackets(text).map { (text: $0.text, left: left + $0.left) }
        }
        if isOfPerson {
            texts += texts.compactMap { text, left in
                outsideQuotes(text).map { (text: $0.text, left: left + $0.left) }
            }
            texts += texts.compactMap { text, left in
                withoutSecondSurname(text).map { (text: $0.text, left: left + $0.left) }
            }
        }
        let wholes = texts.enumerated().map { index, part in
            NameReading(
                words: index == 0 ? words : NameWords(part.text), left: part.left,
                isOfPerson: isOfPerson)
        }
        guard isOfPerson else { return Array(wholes.dropFirst()) }
        let bare = zip(texts, wholes).compactMap { part, whole -> NameReading? in
            guard let shorter = withoutInitials(part.text, whole.words) else { return nil }
            return NameReading(
                words: shorter.words, left: whole.left + shorter.left, isOfPerson: true)
        }
        let all = wholes + bare
        return Array(all.dropFirst()) + all.compactMap(\.withoutPatronymic)
    }

    /// The names of a cell that holds several, `Red Star; Grey Moon` or `Red Star (formerly Grey Moon)`, each
    /// with the words of the others. Of a single word there is none, which may be a part of a name.
    private static func severalNames(
        _ name: String, _ beside: WordsBesideNames
    ) -> [(text: String, left: [String])] {
        let hasBrackets = name.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        guard hasBrackets || segments(of: name, partingWords: false).count > 1 else { return [] }
        let parts = Self.parts(of: name, beside, partingWords: false)
        return parts.indices.filter { isOfSeveral(parts[$0].name) }.map { index in
            let before = parts[..<index].flatMap { $0.name.words + $0.connective }
            let behind = parts[(index + 1)...].flatMap { $0.name.words + $0.connective }
            return (text: parts[index].text, left: before + parts[index].connective + behind)
        }
    }

    /// A person's name without the second of two surnames before the comma, as in `GARCIA LOPEZ, Juan`;
    /// nil where there are not two, or the first is part of the second, as in `ABU ALI, Hasan`.
    static func withoutSecondSurname(
        _ name: String
    ) -> (text: String, left: [String])? {
        let parts = name.split(separator: ",", maxSplits: 1)
        guard parts.count == 2, parts[0].contains(where: { $0 == " " || $0 == "-" }) else {
            return nil
        }
        let surnames = NameWords(String(parts[0])).words
        let telling = surnames.indices.filter { !NameWords.isDispensable(surnames[$0]) }
        guard telling.count == 2, surnames[telling[0]].utf8.count > 2,
            !surnameBeginnings.contains(surnames[telling[0]]),
            NameWords(String(parts[1])).words.contains(where: { $0.utf8.count > 1 })
        else { return nil }
        let kept = surnames[...telling[0]].joined(separator: " ")
        return ("\(kept),\(parts[1])", Array(surnames[(telling[0] + 1)...]))
    }

    /// Words that begin a surname and are none by themselves.
    static let surnameBeginnings: Set = [
        "abd", "abdel", "abdul", "abou", "abu", "ait", "ben", "dos", "ibn", "mac", "ould", "san",
        "santa", "umm", "van", "von", "der", "den", "ter", "haj", "hajji", "haji",
    ]
}
