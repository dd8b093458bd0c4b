/// What the transliterations of one word have in common.
///
/// Consonants that are written for each other become one, as k, g, q and kh; doubled ones one. A word
/// of three consonants or more is told by them alone, since Arabic and Persian names vary most in
/// their vowels (Muhammad, Mohamed); of a shorter one, such as a Korean syllable, the vowels count in
/// three classes (Jong, Jeong, Chong; but not Jang). The rules are our own, and take some words for
/// each other that are not the same, as Muhammad and Mahmud.
enum SoundKey {
    /// The key of a word of Latin letters. Takes time in proportion to its length.
    static func of(_ word: String) -> String { key(word, isWithVowels: false) }

    /// The key with all vowels, however many consonants there are.
    static func withVowels(_ word: String) -> String { key(word, isWithVowels: true) }

    /// Korean surnames whose usual Latin forms do not follow their sound, in the form that lists use.
    private static let surnames = [
        "park": "pak", "yi": "ri", "im": "rim", "yu": "ryu", "yoo": "ryu", "noh": "ro", "roh": "ro",
        "choi": "choe", "ahn": "an", "oh": "o",
    ]

    private static func key(_ word: String, isWithVowels: Bool) -> String {
        let word = surnames[word] ?? word
        var sounds: [Sound] = []
        var rest = Array(word.utf8)[...]
        while !rest.isEmpty {
            let sound = next(&rest)
            switch (sounds.last, sound) {
            // Of several vowels the last is heard: eo, ou, ae, ay.
            case (.vowel, .vowel): sounds[sounds.count - 1] = sound
            case (let last?, _) where last == sound: break
            default: sounds.append(sound)
            }
        }
        let consonants = sounds.enumerated().count { index, sound in
            switch sound {
            case .consonant: true
            // Yusuf, but not Ryong.
            case .glide: index == 0
            case .vowel, .other: false
            }
        }
        let keys = sounds.enumerated().map { index, sound -> String in
            switch sound {
            case .consonant(let letter), .glide(let letter), .other(let letter): letter
            case .vowel(let letter):
                isWithVowels || consonants < 3 ? letter : index == 0 ? "a" : ""
            }
        }
        return keys.joined()
    }

    private enum Sound: Equatable {
        case consonant(String)
        case glide(String)
        case vowel(String)
        /// A digit, or a character of another script.
        case other(String)
    }

    private static func next(_ rest: inout ArraySlice<UInt8>) -> Sound {
        let byte = rest[rest.startIndex]
        for (letters, key) in groups[byte, default: []] where rest.starts(with: letters) {
            rest.removeFirst(letters.count)
            return .consonant(key)
        }
        rest.removeFirst()
        switch byte {
        case UInt8(ascii: "a"): return .vowel("a")
        case UInt8(ascii: "e"), UInt8(ascii: "i"): return .vowel("i")
        case UInt8(ascii: "o"), UInt8(ascii: "u"): return .vowel("o")
        case UInt8(ascii: "y"):
            let isGlide = rest.first.map { "aeiou".utf8.contains($0) } ?? false
            return isGlide ? .glide("y") : .vowel("i")
        case UInt8(ascii: "c"):
            let isSoft = rest.first.map { "eiy".utf8.contains($0) } ?? false
            return .consonant(isSoft ? "s" : "k")
        default:
            if let key = single[byte] { return .consonant(key) }
            var bytes = [byte]
            while byte >= 0x80, let more = rest.first, more & 0xC0 == 0x80 {
                bytes.append(more)
                rest.removeFirst()
            }
            return .other(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Letters that are written together for one sound, longer ones first, by the first of them.
    private static let groups: [UInt8: [([UInt8], String)]] = Dictionary(
        grouping: [
            ("shch", "s"), ("tch", "j"), ("dzh", "j"), ("sch", "s"), ("ch", "j"), ("dj", "j"),
            ("zh", "j"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("dh", "t"), ("kh", "k"),
            ("gh", "k"),
            ("ck", "k"), ("rh", "l"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ng", "ŋ"),
        ].map { (Array($0.0.utf8), $0.1) }, by: { $0.0[0] })

    private static let single: [UInt8: String] = Dictionary(
        uniqueKeysWithValues: [
            ("b", "p"), ("p", "p"), ("d", "t"), ("t", "t"), ("g", "k"), ("k", "k"), ("q", "k"),
            ("x", "ks"), ("j", "j"), ("v", "v"), ("w", "v"), ("f", "f"), ("s", "s"), ("z", "s"),
            ("l", "l"), ("r", "l"), ("m", "m"), ("n", "n"), ("h", "h"),
        ].map { ((Array($0.0.utf8)[0]), $0.1) })
}
