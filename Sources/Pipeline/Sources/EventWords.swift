import TradeModel

/// The words by which events can be asked for: those that events have, and those that their lists say
/// to be about.
struct EventWords {
    private(set) var kinds: Set<String> = []
    private(set) var actors: Set<String> = []
    /// Whether there is an event at all.
    private(set) var hasEvents = false

    /// Adds those of a source.
    mutating func add(_ facts: Dataset) {
        hasEvents = hasEvents || !facts.events.isEmpty
        kinds.formUnion(facts.events.map(\.kind) + facts.sources.flatMap(\.kinds))
        actors.formUnion(facts.events.flatMap(\.actors) + facts.sources.flatMap(\.actors))
    }
}

extension SourceLibrary {
    /// Up to how many bytes the files of a source are read to look at its words.
    private static let mostAtHand = 1 << 20

    /// The words of sources that lie here and are small; nil where one is not, or cannot be read.
    func eventWords(atHand names: [String]) -> EventWords? {
        var words = EventWords()
        for name in names {
            guard isAtHand(name), let facts = try? self.facts(name) else { return nil }
            words.add(facts)
        }
        return words
    }

    private func isAtHand(_ name: String) -> Bool {
        guard let files = try? places.files(of: name) else { return false }
        let sizes = files.compactMap { FileStamp($0.path)?.size }
        return sizes.count == files.count && sizes.reduce(0, +) <= Self.mostAtHand
    }
}
