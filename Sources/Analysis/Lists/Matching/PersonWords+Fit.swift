extension PersonWords {
    /// How a name that is asked about lies to a listed one.
    struct Fit {
        /// The words that one of the two lacks, in order.
        let left: [String]
        /// Whether the others are spelled alike, and whether they are in one order.
        let isSpelledAlike: Bool
        let isInOrder: Bool
    }

    /// How a name with fewer or more words lies to this one; nil where each of the two has words that the
    /// other lacks, or what is left tells another person. Takes time in proportion to the product of the
    /// numbers of words.
    ///
    /// - Parameters:
    ///   - isRare: Whether each of the asked words is in few names.
    ///   - isSurnameFirst: Whether the asked one has its surname before a comma.
    func fit(
        _ asked: [String], _ askedSounds: [String], isRare: Bool, isSurnameFirst: Bool
    ) -> Fit? {
        if asked.count < words.count {
            guard let places = Self.places(of: askedSounds, in: sounds),
                mayBeAll(places, isRare: isRare),
                !Self.halveServant(places, words)
            else { return nil }
            return Fit(
                left: words.indices.filter { !places.contains($0) }.map { words[$0] },
                isSpelledAlike: places.map { words[$0] } == asked,
                isInOrder: places == places.sorted())
        }
        guard asked.count > words.count, let places = Self.places(of: sounds, in: askedSounds),
            !Self.halveServant(places, asked),
            !isSurnameFirst || required == nil || places.first == 0
        else { return nil }
        let left = asked.indices.filter { !places.contains($0) }
        let last = isSurnameFirst ? asked.count : asked.count - 1
        guard left.count <= 3,
            left.allSatisfy({ place in
                0 < place && place < last
                    && (asked[place] == "abd" || Self.hasSyllables(asked[place]))
            })
        else { return nil }
        return Fit(
            left: left.map { asked[$0] }, isSpelledAlike: places.map { asked[$0] } == words,
            isInOrder: places == places.sorted())
    }

    /// Whether a person may be called by the words in some places alone: by the surname and the first given
    /// name, or the second where all of the words are in few names. One in many is often a father's, as Ahmad,
    /// or stands behind any other, as José. Names of single syllables, as Korean ones are, belong together.
    private func mayBeAll(_ places: [Int], isRare: Bool) -> Bool {
        let needed = required.map { Array(0..<$0) } ?? [0, words.count - 1]
        let names = given.prefix(2).filter { !NameReading.surnameBeginnings.contains(words[$0]) }
        return needed.allSatisfy(places.contains)
            && places.contains { $0 == names.first || isRare && names.contains($0) }
            && given.contains { Self.hasSyllables(words[$0]) }
    }

    /// The places of words in a longer name, each another; nil where one is not in it.
    private static func places(of short: [String], in long: [String]) -> [Int]? {
        var places: [Int] = []
        for sound in short {
            guard
                let place = long.indices.first(where: {
                    long[$0] == sound && !places.contains($0)
                })
            else { return nil }
            places.append(place)
        }
        return places
    }

    /// Whether one half of a servant's name, such as `Abd Allah`, is in some places and the other is not.
    private static func halveServant(_ places: [Int], _ words: [String]) -> Bool {
        words.indices.dropLast().contains { place in
            words[place] == "abd" && places.contains(place) != places.contains(place + 1)
        }
    }

    /// Whether a word has two syllables or more.
    private static func hasSyllables(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        let vowels = letters.indices.filter { index in
            let isBeforeVowel = index + 1 < letters.count && isVowel(letters[index + 1])
            return isVowel(letters[index]) || letters[index] == UInt8(ascii: "y") && !isBeforeVowel
        }
        return vowels.count > 1
            && zip(vowels, vowels.dropFirst()).contains { $1 - $0 > 1 }
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
