import TradeModel

extension ListedNameIndex {
    /// The keys while they are gathered.
    struct Keys {
        var words: [String: [Int]] = [:]
        var joinedWords: [String: [Int]] = [:]
        var sounds: [String: [Int]] = [:]
        var essentialSounds: [String: [Int]] = [:]
        var joinedSounds: [String: [Int]] = [:]
        var compact: [String: [Int]] = [:]
        var compactSounds: [String: [Int]] = [:]
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
            words[key(name.words), default: []].append(item)
            sounds[key(name.words.map { sound($0) }), default: []].append(item)
            essentialSounds[key(name.essential.words.map { sound($0) }), default: []].append(item)
            compact[name.compact, default: []].append(item)
            compactSounds[SoundKey.withVowels(name.compact), default: []].append(item)
            for joined in name.joined {
                joinedWords[key(joined.words), default: []].append(item)
                joinedSounds[key(joined.words.map { sound($0) }), default: []].append(item)
            }
            // A name of more words or letters than any has is found as it is written only.
            let spelling = Spelling(item, name)
            guard spelling.words.count <= 16, spelling.shape.letters <= 256 else { return }
            spellings[spelling.shape, default: []].append(spelling)
        }
    }
}
