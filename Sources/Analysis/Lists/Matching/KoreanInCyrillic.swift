/// Korean names as Russian writes them, `Ким Чен Ын`: by Kontsevich's rules, and as the press did before.
///
/// Their letters say less than the Latin ones of lists: `н` is n and ng, `нг` ng and, between two syllables,
/// the g of the second too, `о` eo and o, `е` e and eo.
enum KoreanInCyrillic {
    /// What a name in Cyrillic letters may be in Latin ones where each of its words may be Korean; none
    /// where one cannot be. Takes time in proportion to the length.
    static func readings(of name: String) -> [NameWords] {
        guard name.unicodeScalars.contains(where: { 0x400...0x4FF ~= $0.value }) else { return [] }
        let words = name.lowercased().split { !$0.isLetter }
        guard 2...4 ~= words.count else { return [] }
        var readings: [[String]] = [[]]
        for word in words {
            let forms = latin(of: word)
            guard !forms.isEmpty, readings.count * forms.count <= 64 else { return [] }
            readings = readings.flatMap { reading in forms.map { reading + [$0] } }
        }
        return readings.map { NameWords(words: $0) }
    }

    /// The forms of one word of up to two syllables.
    private static func latin(of word: Substring) -> [String] {
        if let surname = surnames[String(word)] { return [surname] }
        let syllables = word.count(where: { vowels.contains($0) })
        guard word.count <= 9, 1...2 ~= syllables else { return [] }
        var forms = [""]
        var rest = word
        while !rest.isEmpty {
            guard let group = groups.first(where: { rest.hasPrefix($0.letters) }) else {
                return []
            }
            let isFirst = rest.startIndex == word.startIndex
            let latin = group.letters == "н" && !isFirst ? ["n", "ng"] : group.latin
            forms = forms.flatMap { form in latin.map { form + $0 } }
            rest = rest.dropFirst(group.letters.count)
        }
        return forms
    }

    private static let vowels: Set<Character> = ["а", "я", "о", "ё", "у", "ю", "ы", "и", "э", "е"]

    /// Surnames that are written otherwise than they sound.
    private static let surnames = ["цой": "choe"]

    /// Letters that are written together before single ones.
    private static let groups: [(letters: String, latin: [String])] = [
        ("кх", ["k"]), ("тх", ["t"]), ("пх", ["p"]), ("чх", ["ch"]), ("чж", ["j"]), ("дж", ["j"]),
        ("кк", ["k"]), ("тт", ["t"]), ("пп", ["p"]), ("сс", ["s"]), ("чч", ["j"]), ("нъ", ["n"]),
        ("нг", ["ng", "ngg"]), ("ль", ["l"]), ("ва", ["wa"]), ("вэ", ["wae"]),
        ("ве", ["we", "oe"]), ("во", ["wo"]), ("ви", ["wi"]), ("ый", ["ui"]), ("йе", ["ye"]),
        ("к", ["k"]), ("г", ["g"]), ("н", ["n"]), ("т", ["t"]), ("д", ["d"]), ("р", ["r"]),
        ("л", ["l"]), ("м", ["m"]), ("п", ["p"]), ("б", ["b"]), ("с", ["s"]), ("ч", ["ch"]),
        ("х", ["h"]), ("й", ["i"]), ("а", ["a"]), ("я", ["ya"]), ("о", ["o"]), ("ё", ["yo"]),
        ("у", ["u"]), ("ю", ["yu"]), ("ы", ["eu"]), ("и", ["i"]), ("э", ["e"]),
        ("е", ["e", "eo"]),
    ]
}
