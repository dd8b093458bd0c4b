/// What the transliterations of one word have in common.
///
/// Consonants that are written for each other become one, as k, g, q and kh; doubled ones one. A word
/// of three consonants or more is told by them alone, since Arabic and Persian names vary most in
/// their vowels (Muhammad, Mohamed); of a shorter one, such as a Korean syllable, the vowels count in
/// three classes (Jong, Jeong, Chong; but not Jang). A y between others counts in words of up to three
/// consonants. The rules are our own, and take some words for each other that are not the same, as
/// Muhammad and Mahmud.
enum SoundKey {
    /// The key of a word of Latin letters. Takes time in proportion to its length.
    static func of(_ word: String) -> String { key(word, isWithVowels: false) }

    /// The key with all vowels, however many consonants there are.
    static func withVowels(_ word: String) -> String { key(word, isWithVowels: true) }

    /// Korean surnames whose usual Latin forms do not follow their sound, in the form that lists use, and
    /// Roman numbers of several letters.
    private static let forms = [
        "park": "pak", "yi": "ri", "im": "rim", "yu": "ryu", "yoo": "ryu", "noh": "ro", "roh": "ro",
        "choi": "choe", "ahn": "an", "oh": "o", "huh": "ho", "hur": "ho", "suh": "so", "koh": "ko",
        "yim": "rim", "ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "ix": "9",
    ]

    private static func key(_ word: String, isWithVowels: Bool) -> String {
        let word = forms[word] ?? word
        var sounds: [Sound] = []
        var rest = withoutDiphthongs(Array(word.unicodeScalars))[...]
        if beginsWithIotated(rest) { rest.removeFirst() }
        if endsInDoubledF(rest) {
            rest.removeLast(2)
            rest.append("v")
        }
        if endsInShortI(rest) {
            rest.removeLast()
            rest.append("y")
        }
        if endsInPlural(rest) {
            rest.removeLast(3)
            rest.append("y")
        }
        while !rest.isEmpty {
            let sound = next(&rest)
            switch (sounds.last, sound) {
            // Of several vowels the last is heard: eo, ou, ae, ay.
            case (.vowel, .vowel): sounds[sounds.count - 1] = sound
            // Two codes may be of one character.
            case (.other(let last)?, .other(let other)) where String(last) == String(other): break
            case (let last?, _) where last == sound: break
            default: sounds.append(sound)
            }
        }
        let consonants = sounds.enumerated().reduce(0) { count, sound in
            switch sound.element {
            // Alexey is Aleksey; but Rex and Luxe are not Lucas, nor Jiaxi Jiaxu.
            case .consonant("x") where sound.offset > 0 && sounds.count > 4: count + 2
            case .consonant: count + 1
            // Yusuf, but not Ryong.
            case .glide: sound.offset == 0 ? count + 1 : count
            case .vowel, .other: count
            }
        }
        var key = ""
        for (index, sound) in sounds.enumerated() {
            switch sound {
            case .consonant("x"): key += "ks"
            // Valerevich and Valeryevich; but Polyus is not Plaza.
            case .glide where index > 0 && !isWithVowels && consonants > 3: break
            case .consonant(let letter), .glide(let letter), .other(let letter):
                key.unicodeScalars.append(letter)
            case .vowel(let letter) where isWithVowels || consonants < 3:
                key.unicodeScalars.append(letter)
            case .vowel: key += index == 0 ? "a" : ""
            }
        }
        return key
    }

    private enum Sound: Equatable {
        /// Of `x` both sounds, `ks`.
        case consonant(Unicode.Scalar)
        case glide(Unicode.Scalar)
        case vowel(Unicode.Scalar)
        /// A digit, or a character of another script.
        case other(Unicode.Scalar)
    }

    private static func next(_ rest: inout ArraySlice<Unicode.Scalar>) -> Sound {
        let letter = rest[rest.startIndex]
        if letter.isASCII {
            for group in groups[Int(letter.value)] where rest.starts(with: group.letters) {
                rest.removeFirst(group.letters.count)
                return .consonant(group.sound)
            }
        }
        rest.removeFirst()
        switch letter {
        case "a": return .vowel("a")
        case "e", "i": return .vowel("i")
        case "o", "u": return .vowel("o")
        case "y":
            let isGlide = rest.first.map { "aeiou".unicodeScalars.contains($0) } ?? false
            return isGlide ? .glide("y") : .vowel("i")
        case "c":
            let isSoft = rest.first.map { "eiy".unicodeScalars.contains($0) } ?? false
            return .consonant(isSoft ? "s" : "k")
        case "b", "p": return .consonant("p")
        case "d", "t": return .consonant("t")
        case "g", "k", "q": return .consonant("k")
        case "s", "z": return .consonant("s")
        case "l", "r": return .consonant("l")
        case "v", "w": return .consonant("v")
        case "f", "h", "j", "m", "n", "x": return .consonant(letter)
        default: return .other(letter)
        }
    }

    private struct Group {
        let letters: [Unicode.Scalar]
        let sound: Unicode.Scalar
    }

    /// Letters that are written together for one sound, longer ones first, by the code of the first
    /// of them.
    private static let groups: [[Group]] = {
        let sounds: [(letters: String, sound: Unicode.Scalar)] = [
            ("schtsch", "s"), ("shch", "s"), ("tsch", "j"), ("dsch", "j"), ("tch", "j"),
            ("dzh", "j"), ("sch", "s"), ("ch", "j"), ("dj", "j"),
            ("zh", "j"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("dh", "t"), ("kh", "k"),
            ("gh", "k"), ("ck", "k"), ("rh", "l"), ("ts", "s"), ("tz", "s"), ("dz", "s"),
            ("ng", "ŋ"),
        ]
        var groups = [[Group]](repeating: [], count: 128)
        for (letters, sound) in sounds {
            let letters = Array(letters.unicodeScalars)
            groups[Int(letters[0].value)].append(Group(letters: letters, sound: sound))
        }
        return groups
    }()
}
