/// Letters of other alphabets in Latin ones, letter by letter.
enum Romanisation {
    /// The Latin letters of a character, in lower case and without marks; nil for what is no letter
    /// or digit. A letter of a script that has no letter-by-letter romanisation, such as a Chinese
    /// character, stands for itself.
    static func letters(of scalar: Unicode.Scalar) -> String? {
        if scalar.isASCII {
            let isLetter = scalar.properties.isAlphabetic || "0"..."9" ~= scalar
            return isLetter ? scalar.properties.lowercaseMapping : nil
        }
        let lower = scalar.properties.lowercaseMapping
        if let letters = cyrillic[lower] ?? latin[lower] { return letters }
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
            return nil
        }
        return base(of: lower) ?? lower
    }

    /// A character as it is usually written: Latin letters of full width at their own, Persian and other
    /// forms of Arabic letters as the Arabic one. Others stand for themselves.
    static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x620 { return scalar }
        if 0xFF01...0xFF5E ~= scalar.value {
            return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }
        return arabic[scalar] ?? scalar
    }

    /// A Korean syllable in Latin letters; nil for others.
    static func syllable(_ scalar: Unicode.Scalar) -> String? {
        0xAC00...0xD7A3 ~= scalar.value ? hangul(scalar.value) : nil
    }

    /// Letters that Arabic, Persian and Urdu write differently or with a mark of their own: yeh, kaf,
    /// alef, teh marbuta, heh.
    private static let arabic: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{6CC}": "\u{64A}", "\u{649}": "\u{64A}", "\u{626}": "\u{64A}", "\u{6A9}": "\u{643}",
        "\u{622}": "\u{627}", "\u{623}": "\u{627}", "\u{625}": "\u{627}", "\u{671}": "\u{627}",
        "\u{624}": "\u{648}", "\u{629}": "\u{647}", "\u{6C0}": "\u{647}", "\u{6C1}": "\u{647}",
        // The stroke that only makes a word longer parts nothing.
        "\u{640}": "'",
    ]

    /// The letter below the marks, told by the character's name: LATIN SMALL LETTER E WITH ACUTE.
    private static func base(of lower: String) -> String? {
        guard let first = lower.unicodeScalars.first, let name = first.properties.name,
            name.hasPrefix("LATIN SMALL LETTER ")
        else { return nil }
        let letter = name.dropFirst("LATIN SMALL LETTER ".count).prefix { $0 != " " }
        return letter.count == 1 ? letter.lowercased() : nil
    }

    /// Letters that are no marked Latin letter.
    private static let latin = [
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ŋ": "ng", "ə": "a",
    ]

    /// Russian, Ukrainian, Belarusian and Serbian letters, after BGN/PCGN without marks.
    private static let cyrillic = [
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ye",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
        "э": "e", "ю": "yu", "я": "ya", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c",
        "џ": "dz",
    ]

    /// A Korean syllable, by the arithmetic of its code (Unicode 15, section 3.12), in the Revised
    /// Romanization without assimilation.
    private static func hangul(_ value: UInt32) -> String {
        let index = Int(value - 0xAC00)
        return initials[index / 588] + medials[index % 588 / 28] + finals[index % 28]
    }

    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
        "p", "h",
    ]
    private static let medials = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
        "we", "wi", "yu", "eu", "ui", "i",
    ]
    private static let finals = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
        "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
    ]
}
