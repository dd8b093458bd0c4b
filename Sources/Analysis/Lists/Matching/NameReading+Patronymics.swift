/// Patronymics in the names of people: `LAVRIN, Sergey Viktorovich`, `Sergey Viktorovich Lavrin`.
extension NameReading {
    /// The reading without a patronymic, which many write names without; nil where a name has none, or
    /// not two other words. It stands behind a given name, so that the first word is none, and of two the
    /// first: a surname may have the same ending. Takes time in proportion to the length.
    var withoutPatronymic: NameReading? {
        let all = words.words
        guard 3...8 ~= all.count,
            let index = all.indices.dropFirst().first(where: { Self.isPatronymic(all[$0]) })
        else { return nil }
        var kept = all
        kept.remove(at: index)
        guard kept.count(where: { !NameWords.isDispensable($0) }) > 1 else { return nil }
        return NameReading(
            words: NameWords(words: kept), left: left + [all[index]], isOfPerson: true)
    }

    /// Whether a word has the ending of an East Slavic patronymic, in any of its spellings.
    static func isPatronymic(_ word: String) -> Bool {
        word.utf8.count > 5 && endings.contains { word.hasSuffix($0) }
    }

    private static let endings = [
        "ovich", "evich", "avich", "ovych", "evych", "yovych", "ilich", "ilyich", "ovitch",
        "evitch", "owitsch", "ewitsch", "ovna", "evna", "avna", "ivna", "yvna",
        "ichna", "owna", "ewna",
    ]
}
