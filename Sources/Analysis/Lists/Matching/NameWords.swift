/// A name as words that can be compared: letters without case and marks, in Latin script where the
/// script is one that can be romanised letter by letter.
struct NameWords: Hashable {
    /// The words, in order.
    let words: [String]

    /// Takes a name apart. Hyphens, commas and other marks part words; apostrophes do not, nor do
    /// points between initials: `S.A.` is one word. Takes time in proportion to the length.
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
        for scalar in name.unicodeScalars {
            if let letter = Self.plainLetter(scalar) {
                word.unicodeScalars.append(letter)
                run += 1
            } else if scalar == "." {
                if run == 1 { run = 0 } else { close() }
            } else if Self.joining.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
            {
                continue
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

    /// Words that are known already.
    init(words: [String]) { self.words = words }

    /// The words without those that names are often written without; all of them where no other
    /// would be left.
    var essential: NameWords {
        let kept = words.filter { !Self.dispensable.contains($0) }
        return kept.isEmpty ? self : NameWords(words: kept)
    }

    /// Whether names are often written without a word.
    static func isDispensable(_ word: String) -> Bool { dispensable.contains(word) }

    /// The same words with two neighbours written as one, for every two neighbours.
    var joined: [NameWords] {
        guard 2...8 ~= words.count else { return [] }
        return (0..<words.count - 1).map { index in
            var copy = words
            copy[index] += copy.remove(at: index + 1)
            return NameWords(words: copy)
        }
    }

    private static let joining: Set<Unicode.Scalar> = ["'", "’", "‘", "`", "´", "ʻ", "ʼ", "ʿ", "ʾ"]

    /// Articles and the like, and the legal forms of companies.
    private static let dispensable: Set = [
        "al", "el", "ul", "bin", "bint", "ibn", "the", "of", "and", "de", "del", "la", "co",
        "company", "ltd", "limited", "corp", "corporation", "inc", "incorporated", "llc", "llp",
        "plc", "pte", "pty", "gmbh", "ag", "sa", "sas", "srl", "sarl", "spa", "jsc", "ojsc", "pjsc",
        "ooo", "zao", "oao", "fzc", "fze", "bv", "nv", "cv",
    ]
}
