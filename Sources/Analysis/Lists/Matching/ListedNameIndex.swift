public import TradeModel

/// The names of a list's entries, prepared for looking many names up.
///
/// Names that are alike but for order, spelling or small words are found by keys, in time that grows
/// with the logarithm of their number.
/// Names with a slip are found by comparing, of those with as many words and nearly as many letters.
public struct ListedNameIndex: Sendable {
    /// One name of an entry, as it is listed, without its ezafe, or without what it has in brackets or, of
    /// a person, its initials, a patronymic or a second surname.
    struct Item: Sendable {
        let entry: Int
        let name: ListedName
        let words: NameWords
        /// The words that are left out.
        let left: [String]
        /// Whether the name is shorter than it is listed, but for an ezafe.
        let isShortened: Bool

        /// Whether a patronymic is among these words.
        var isWithoutPatronymic: Bool {
            isShortened && left.contains(where: NameReading.isPatronymic)
        }
    }

    /// The entries, as given.
    public let entries: [Designation]
    let items: [Item]
    /// Items by the words in any order, and by those of neighbours that are joined.
    let byWords: ItemsByKey
    let byJoinedWords: ItemsByKey
    /// Items by the sounds of all words, of essential words, and of joined words.
    let bySounds: ItemsByKey
    let byEssentialSounds: ItemsByKey
    let byJoinedSounds: ItemsByKey
    /// Items by the letters without blanks between the words, all or essential ones, and by the sounds of
    /// the former.
    let byCompact: ItemsByKey
    let byCompactSounds: ItemsByKey
    /// People's items by what initials may stand for, and those of them that have initials.
    let byGivenWords: ItemsByKey
    let byInitials: ItemsByKey
    /// People's items by every two words.
    let byTwoWords: ItemsByKey
    /// Items that a name with a slip is compared with, by number of words and of letters.
    let spellings: [Shape: [Spelling]]
    /// The scripts of all names.
    let scripts: Scripts
    /// What names that are asked about have beside them.
    let beside: WordsBesideNames
    private let byShipNumber: [String: [Int]]
    private let byCompanyNumber: [String: [Int]]
    /// Entries by the numbers of their documents and the like, plainly written.
    let byIdentifier: [String: [Identified]]
    let spread: WordSpread

    /// Prepares entries. Takes time in proportion to the length of their names, and to sort their
    /// keys.
    ///
    /// - Parameter beside: What stands beside names that are asked about and is no part of them.
    public init(_ entries: [Designation], beside: WordsBesideNames = WordsBesideNames()) {
        self.entries = entries
        self.beside = beside
        var items: [Item] = []
        var keys = Keys()
        var spread = WordSpread()
        for (index, entry) in entries.enumerated() {
            var sounds = Set<String>()
            let isOfPerson = Self.mayBePerson(entry.kind)
            for name in entry.names {
                let words = NameWords(name.text)
                guard !words.words.isEmpty else { continue }
                sounds.formUnion(words.words.map { keys.sound($0) })
                if isOfPerson {
                    keys.addGiven(
                        NameReading.withInitialsParted(name.text, words), items.count)
                    keys.addPerson(name, words, items.count)
                }
                let readings = NameReading.listed(
                    name.text, words, beside, isOfPerson: isOfPerson)
                for (reading, isShortened) in readings {
                    keys.add(reading.words, items.count)
                    items.append(
                        Item(
                            entry: index, name: name, words: reading.words, left: reading.left,
                            isShortened: isShortened))
                }
            }
            spread.add(sounds, isOfPerson: isOfPerson)
        }
        self.items = items
        self.spread = spread
        byShipNumber = Self.places(of: entries, by: \.shipNumbers)
        byCompanyNumber = Self.places(of: entries, by: \.shipCompanyNumbers)
        byIdentifier = Self.identified(entries)
        byWords = keys.words.sorted()
        byJoinedWords = keys.joinedWords.sorted()
        bySounds = keys.sounds.sorted()
        byEssentialSounds = keys.essentialSounds.sorted()
        byJoinedSounds = keys.joinedSounds.sorted()
        byCompact = keys.compact.sorted()
        byCompactSounds = keys.compactSounds.sorted()
        byGivenWords = keys.givenWords.sorted()
        byInitials = keys.initials.sorted()
        byTwoWords = keys.twoWords.sorted()
        spellings = keys.spellings
        scripts = Scripts(of: items.lazy.flatMap(\.words.words))
    }

    /// Whether any entry has a ship's number.
    var hasShips: Bool { !byShipNumber.isEmpty }

    /// Whether any entry has the number of an owner or manager of ships.
    var hasShipCompanies: Bool { !byCompanyNumber.isEmpty }

    /// The entries of a ship's number.
    func ships(_ number: String) -> [Designation] {
        byShipNumber[number, default: []].map { entries[$0] }
    }

    /// The entries of the number of an owner or manager of ships.
    func shipCompanies(_ number: String) -> [Designation] {
        byCompanyNumber[number, default: []].map { entries[$0] }
    }

    /// The places of entries that have numbers, by each of these.
    private static func places(
        of entries: [Designation], by numbers: (Designation) -> [String]
    ) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() {
            for number in numbers(entry) { places[number, default: []].append(place) }
        }
        return places
    }

    /// Words as one text that is the same whatever their order.
    static func key(_ words: [String]) -> String { words.sorted().joined(separator: " ") }
}
