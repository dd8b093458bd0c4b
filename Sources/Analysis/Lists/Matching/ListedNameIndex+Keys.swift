import TradeModel

extension ListedNameIndex {
    /// The keys of one name: hash values, the same for words in any order. Other names may have the
    /// same, so that names with a key in common are compared.
    struct NameKeys {
        let words: Int
        let sounds: Int
        let essentialSounds: Int
        let compact: Int
        let essentialCompact: Int
        let compactSounds: Int
        /// Those of the words and sounds with two neighbours as one, for every two neighbours.
        let joined: [(words: Int, sounds: Int)]

        /// Takes time in proportion to the length of the name.
        init(
            _ name: NameWords, sounds: [String], essential: NameWords, essentialSounds: [String],
            sound: (String) -> String
        ) {
            let spelled = name.words.map(\.hashValue)
            let heard = sounds.map(\.hashValue)
            let (all, allHeard) = (spelled.reduce(0, &+), heard.reduce(0, &+))
            let letters = name.compact
            words = all
            self.sounds = allHeard
            self.essentialSounds = essentialSounds.map(\.hashValue).reduce(0, &+)
            compact = letters.hashValue
            essentialCompact = essential == name ? compact : essential.compact.hashValue
            compactSounds = SoundKey.withVowels(letters).hashValue
            joined = name.joinedNeighbours.enumerated().map {
                index, word -> (words: Int, sounds: Int) in
                let words = all &- spelled[index] &- spelled[index + 1]
                let sounds = allHeard &- heard[index] &- heard[index + 1]
                return (
                    words: words &+ word.hashValue, sounds: sounds &+ sound(word).hashValue
                )
            }
        }
    }

    /// Items by the keys of their names.
    struct Keys {
        var words = ItemsByKey()
        var joinedWords = ItemsByKey()
        var sounds = ItemsByKey()
        var essentialSounds = ItemsByKey()
        var joinedSounds = ItemsByKey()
        var compact = ItemsByKey()
        var compactSounds = ItemsByKey()
        var givenWords = ItemsByKey()
        var initials = ItemsByKey()
        var twoWords = ItemsByKey()
        var spellings: [Shape: [Spelling]] = [:]

        /// What is known of words met before: most occur in many names.
        private var known: [String: String] = [:]

        mutating func sound(_ word: String) -> String {
            if let sound = known[word] { return sound }
            let sound = SoundKey.of(word)
            known[word] = sound
            return sound
        }

        mutating func add(_ name: NameWords, _ item: Int) {
            let essential = name.essential
            let heard = name.words.map { sound($0) }
            let keys = NameKeys(
                name, sounds: heard, essential: essential,
                essentialSounds: essential == name ? heard : essential.words.map { sound($0) },
                sound: { sound($0) })
            words.add(item, keys.words)
            sounds.add(item, keys.sounds)
            essentialSounds.add(item, keys.essentialSounds)
            compact.add(item, keys.compact)
            if keys.essentialCompact != keys.compact { compact.add(item, keys.essentialCompact) }
            compactSounds.add(item, keys.compactSounds)
            for joined in keys.joined {
                joinedWords.add(item, joined.words)
                joinedSounds.add(item, joined.sounds)
            }
            addSpelling(name, item)
        }

        /// Adds the name of a person, by what initials may stand for.
        mutating func addGiven(_ name: NameWords, _ item: Int) {
            guard let words = GivenWords(name) else { return }
            for key in words.keys {
                givenWords.add(item, key)
                if words.hasInitials { initials.add(item, key) }
            }
        }

        /// Adds the name of a person, by every two of its words; of what the list calls weak nothing.
        mutating func addPerson(_ name: ListedName, _ words: NameWords, _ item: Int) {
            guard !name.isWeak, PersonWords.isOneName(name.text) else { return }
            let essential = words.essential.words
            guard PersonWords.counts ~= essential.count else { return }
            for key in PersonWords.keys(of: essential.map { sound($0) }) { twoWords.add(item, key) }
        }

        private mutating func addSpelling(_ name: NameWords, _ item: Int) {
            // A name of more words or letters than any has is found as it is written only.
            let spelling = Spelling(item, name)
            let shape = spelling.shape
            guard shape.words <= 16, shape.letters <= 256 else { return }
            spellings[shape, default: []].append(spelling)
        }
    }
}
