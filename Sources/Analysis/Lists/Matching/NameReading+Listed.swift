/// The shorter forms of listed names: others who write of the bearer do not give all of a name.
extension NameReading {
    /// The readings of a listed name without what stands in brackets, and of a person's without initials,
    /// a patronymic, a second surname, and several of these. None for most names. Takes time in proportion
    /// to the length.
    static func shortened(
        _ name: String, _ words: NameWords, isOfPerson: Bool
    ) -> [NameReading] {
        var texts = [(text: name, left: [String]())]
        if let outside = outsideBrackets(name) { texts.append(outside) }
        if isOfPerson {
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

    /// A person's name without the second of two surnames before the comma, as in `GARCIA LOPEZ, Juan`;
    /// nil where there are not two, or the first is part of the second, as in `ABU ALI, Hasan`.
    private static func withoutSecondSurname(
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
    private static let surnameBeginnings: Set = [
        "abd", "abdel", "abdul", "abou", "abu", "ait", "ben", "dos", "ibn", "mac", "ould", "san",
        "santa", "umm", "van", "von", "der", "den", "ter", "haj", "hajji", "haji",
    ]
}
