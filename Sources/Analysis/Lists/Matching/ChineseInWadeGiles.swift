/// Chinese names as they were written before Pinyin, after Wade and Giles: `Ma Hsiao-hung` for
/// `MA, Xiaohong`. Apostrophes and points on vowels are mostly lost, so that a syllable may be several. What
/// differs in spelling and sounds alike, such as `tung` for `dong`, is left as it is.
enum ChineseInWadeGiles {
    /// What a name may be in Pinyin where each of its words may be a Chinese syllable of the older kind, and
    /// one has letters that no Korean one has; else none. Takes time in proportion to the length.
    static func readings(of name: NameWords) -> [NameWords] {
        guard 2...3 ~= name.words.count, name.words.contains(where: isChinese) else { return [] }
        var readings: [[String]] = [[]]
        for word in name.words {
            let forms = pinyin(of: word)
            guard !forms.isEmpty, readings.count * forms.count <= 16 else { return [] }
            readings = readings.flatMap { reading in forms.map { reading + [$0] } }
        }
        return readings.map { NameWords(words: $0) }
    }

    private static func isChinese(_ word: String) -> Bool {
        ["hs", "ss", "sz", "ts", "tz"].contains { word.hasPrefix($0) }
            || ["erh", "ieh", "ien", "ih", "ueh"].contains { word.hasSuffix($0) }
    }

    /// The forms of one syllable; none of what is none.
    private static func pinyin(of word: String) -> [String] {
        let initial = initials.first { word.hasPrefix($0) } ?? ""
        let rest = String(word.dropFirst(initial.count))
        guard let end = ending(rest, behind: initial) else { return [] }
        return heads(initial, before: rest).map { $0 + end }
    }

    /// Longer ones first.
    private static let initials = [
        "ch", "hs", "sh", "ss", "sz", "ts", "tz", "f", "h", "j", "k", "l", "m", "n", "p", "s", "t",
        "w", "y",
    ]

    private static func heads(_ initial: String, before rest: String) -> [String] {
        switch initial {
        case "hs": ["x"]
        case "j": ["r"]
        case "ss", "sz": ["s"]
        case "ts": ["ts", "c"]
        case "ch" where rest == "ih": ["ch"]
        case "ch" where rest.hasPrefix("i"): ["j", "q"]
        case "ch" where ["u", "uan", "ueh", "un"].contains(rest): ["ch", "j", "q"]
        default: [initial]
        }
    }

    /// The end of a syllable; nil for what is none.
    private static func ending(_ rest: String, behind initial: String) -> String? {
        switch (initial, rest) {
        case ("ss", "u"), ("sz", "u"), ("tz", "u"): "i"
        case ("ss", _), ("sz", _), ("tz", _): nil
        case ("y", "en"): "an"
        case ("k", "o"), ("h", "o"): "e"
        default: changed[rest] ?? (same.contains(rest) ? rest : nil)
        }
    }

    private static let changed = [
        "eh": "e", "erh": "er", "ieh": "ie", "ien": "ian", "ih": "i", "iung": "iong", "ueh": "ue",
    ]

    private static let same: Set = [
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "i", "ia", "iang", "iao", "in", "ing",
        "iu", "o", "ou", "u", "ua", "uai", "uan", "uang", "uei", "ui", "un", "ung",
    ]
}
