public import TradeModel

/// Holds names against lists, with the matches that were reviewed before set apart.
public struct Screening: Sendable {
    private let index: ListedNameIndex
    private let reviews: [Key: ReviewedMatch]

    /// What screening found for one name.
    public struct Outcome: Sendable {
        /// The name.
        public let name: String
        /// When the one named was born, as far as it was told.
        public let born: TimeSpan?
        /// Entries that may be the one named, the nearest first.
        public let candidates: [NameMatch]
        /// Entries that a review found to be another, with the review.
        public let reviewed: [(match: NameMatch, review: ReviewedMatch)]
        /// Whether the lists have anything that the name, and a ship's number in it, could be like.
        /// Where it was not compared there may be a candidate beside those that are known.
        public let isCompared: Bool
        /// Whether the name, or a part of it, is a word of so many entries that those alone are
        /// candidates that are called so and nothing else, articles, legal forms and the like apart.
        public let isTooCommon: Bool
        /// What a reader should know: a name that is too common, or was not compared, a review that
        /// no longer fits.
        public let findings: [Diagnostic]
        /// The line of the file of names on which the name stands; nil where it was given alone.
        public var line: Int?

        /// What the dates of birth of an entry say beside the one told; nil where none was.
        public func birth(of match: NameMatch) -> BirthComparison? {
            born.map { BirthComparison($0, match.entry.births) }
        }
    }

    /// Prepares lists and reviews. A review holds from its day on, and for the same words in any order.
    public init(_ index: ListedNameIndex, reviews: [ReviewedMatch] = [], asOf: Day) {
        self.index = index
        self.reviews = Dictionary(
            reviews.filter { $0.reviewed <= asOf }.map { review -> (Key, ReviewedMatch) in
                let words = NameWords(review.name).words.sorted()
                return (Key(words: words, list: review.list, id: review.id), review)
            }
        ) { first, later in first.reviewed < later.reviewed ? later : first }
    }

    /// Holds one name against the lists.
    public func outcome(of name: String) -> Outcome { outcome(of: name, born: nil) }

    /// Holds one name against the lists, and when the one named was born against the dates of the
    /// candidates, of which it takes none away.
    public func outcome(of name: String, born: TimeSpan?) -> Outcome {
        var candidates: [NameMatch] = []
        var reviewed: [(match: NameMatch, review: ReviewedMatch)] = []
        let asked = index.asked(name, reach: .slips)
        let common = asked.commonWords
        var findings = common.map { Self.commonFinding(asked, $0.word, $0.entries) }
        let matches = index.matches(asked)
        // A match of the name says nothing of a ship's number or of another name beside it.
        let obstacle = index.obstacle(to: asked, besides: matches).flatMap { obstacle in
            matches.isEmpty || obstacle.isOfShipNumber || asked.names.count > 1
                ? obstacle : nil
        }
        if let obstacle { findings.append(Self.incomparableFinding(name, obstacle)) }
        let words = asked.words.words.sorted()
        for match in matches {
            guard let review = self.review(of: match.entry, words) else {
                candidates.append(match)
                continue
            }
            if let then = review.listedName, NameWords(then) != NameWords(match.entry.name) {
                candidates.append(match)
                findings.append(Self.staleFinding(review, match.entry))
            } else {
                reviewed.append((match, review))
            }
        }
        return Outcome(
            name: name, born: born, candidates: candidates, reviewed: reviewed,
            isCompared: obstacle == nil, isTooCommon: !common.isEmpty, findings: findings)
    }

    /// The review of an entry for the words of a name; one of its layout is of each of the lists that this
    /// holds, since a collector gives an entry one number on all of them.
    private func review(of entry: Designation, _ words: [String]) -> ReviewedMatch? {
        [entry.list, ListName.layout(of: entry.list)].lazy.compactMap { list in
            reviews[Key(words: words, list: list, id: entry.id)]
        }.first
    }

    private struct Key: Hashable {
        /// The words of the name, sorted.
        let words: [String]
        let list: String
        let id: String
    }
}
