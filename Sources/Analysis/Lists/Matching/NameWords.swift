/// A name as words that can be compared: letters without case and marks, in Latin script where the
/// script is one that can be romanised letter by letter.
struct NameWords: Hashable {
    /// The words, in order.
    let words: [String]

    /// Takes a name apart. Hyphens, commas and other marks part words; apostrophes do not, nor do
    /// points and slashes between initials: `S.A.` and `M/V` are one word each. Every Korean syllable
    /// is a word, since names are written with and without blanks between them. Takes time in
    /// proportion to the length.
    init(_ name: String) {
        var words: [String] = []
        var word = ""
        /// How many letters there are since the word began or its last point.
        var run = 0
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
            run = 0
        }
        for scalar in name.unicodeScalars.lazy.map(Romanisation.usual) {
            if let letter = Self.plainLetter(scalar) {
                word.unicodeScalars.append(letter)
                run += 1
            } else if scalar == "." || scalar == "/" {
                if run == 1 { run = 0 } else { close() }
            } else if scalar.isASCII {
                if scalar != "'" && scalar != "`" { close() }
            } else if Self.joining.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
            {
                continue
            } else if let syllable = Romanisation.syllable(scalar) {
                close()
                words.append(syllable)
            } else if let letters = Romanisation.letters(of: scalar) {
                word += letters
                run += 1
            } else {
                close()
            }
        }
        close()
        self.words = words
    }

    /// The lower case of an ASCII letter or digit, of which most names are made; nil for others.
    private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
        default: nil
        }
    }

    /// The words of a name that is written as one with capitals in it, `KimJongUn`; nil for others.
    init?(partedBeforeCapitals name: String) {
        var parted = ""
        var isAfterSmall = false
        for scalar in name.unicodeScalars {
            let isCapital = scalar.properties.isUppercase
            if isCapital, isAfterSmall { parted += " " }
            parted.unicodeScalars.append(scalar)
            isAfterSmall = scalar.properties.isLowercase
        }
        guard parted != name else { return nil }
        self.init(parted)
    }

    /// Words that are known already.
    init(words: [String]) { self.words = words }

    /// The same words with two neighbours written as one, for every two neighbours.
    var joined: [NameWords] {
        joinedNeighbours.enumerated().map { index, word in
            var copy = words
            copy.replaceSubrange(index...index + 1, with: [word])
            return NameWords(words: copy)
        }
    }

    /// Every two neighbours as one word; none of a name of very many words.
    var joinedNeighbours: [String] {
        guard 2...8 ~= words.count else { return [] }
        return zip(words, words.dropFirst()).map { $0 + $1 }
    }

    /// The words without blanks between them: one text for all ways of parting the same letters.
    var compact: String { words.joined() }

    private static let joining: Set<Unicode.Scalar> = ["’", "‘", "´", "ʻ", "ʼ", "ʿ", "ʾ"]
}
