/// Scripts, each by the first word of its letters' names in Unicode: LATIN, ARABIC, CJK.
struct Scripts: Sendable {
    private let names: Set<String>

    /// The scripts of the letters of words. Takes time in proportion to their length.
    init(of words: some Sequence<String>) {
        var hasLatin = false
        var others = Set<Unicode.Scalar>()
        for word in words {
            for scalar in word.unicodeScalars {
                if scalar.isASCII {
                    hasLatin = hasLatin || scalar.properties.isAlphabetic
                } else {
                    others.insert(scalar)
                }
            }
        }
        names = Set(others.compactMap(Self.name)).union(hasLatin ? ["LATIN"] : [])
    }

    /// Whether a letter of a word is of one of these scripts, or the word has none but only digits.
    func holdLetter(of word: String) -> Bool {
        let scripts = word.unicodeScalars.lazy.compactMap(Self.name)
        return scripts.isEmpty || scripts.contains { names.contains($0) }
    }

    /// The script of a letter; nil for what is none.
    private static func name(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.properties.isAlphabetic else { return nil }
        if scalar.isASCII { return "LATIN" }
        return String((scalar.properties.name ?? "").prefix { $0 != " " })
    }
}
