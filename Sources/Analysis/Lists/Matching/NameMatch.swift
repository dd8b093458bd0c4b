public import TradeModel

/// Why a name of a list may be the one that was asked about.
public enum MatchReason: Hashable, Sendable {
    /// The name that the entry is listed under, letter by letter but for case, marks and hyphens.
    case exact
    /// One of its other names, in the same way.
    case alias
    /// The same words in another order.
    case order
    /// The same letters, parted into words in another way.
    case spacing
    /// Words that sound alike: one name in two spellings.
    case transliteration
    /// The same but for articles, an ezafe, legal forms, what stands in brackets, and of people
    /// initials, a patronymic, a second surname and other given names, which one of the two has, or for
    /// long numbers, forms of address or another name beside the name asked about.
    case leftOut([String])
    /// Words of a person's name, one of which at least is an initial in one of the two.
    case initials
    /// Letters that differ, as by a slip: so many.
    case edits(Int)
    /// The number of a ship.
    case shipNumber
    /// The number of an owner or manager of ships.
    case shipCompanyNumber
    /// A number of a document or a register, by what the list calls it.
    case identifier(String)

    /// The word for it in outputs.
    public var code: String {
        switch self {
        case .exact: "exact"
        case .alias: "alias"
        case .order: "token-order"
        case .spacing: "spacing"
        case .transliteration: "transliteration"
        case .leftOut: "left-out"
        case .initials: "initials"
        case .edits: "edit-distance"
        case .shipNumber: "ship-number"
        case .shipCompanyNumber: "company-number"
        case .identifier: "identifier"
        }
    }

    /// What goes with it: the words left out, the letters that differ, what a number is called.
    public var detail: String? {
        switch self {
        case .leftOut(let words): words.joined(separator: " ")
        case .edits(let count): "\(count)"
        case .identifier(let label): label
        case .exact, .alias, .order, .spacing, .transliteration, .initials, .shipNumber,
            .shipCompanyNumber:
            nil
        }
    }

    /// How far from the name as written: for the order of candidates, and nothing that is shown.
    var distance: Int {
        switch self {
        case .shipNumber, .shipCompanyNumber, .identifier, .exact: 0
        case .alias: 1
        case .order, .spacing: 2
        case .leftOut: 4
        case .transliteration: 8
        case .initials: 12
        case .edits(let count): 16 * count
        }
    }
}

/// An entry that may be the one asked about, with the reasons.
public struct NameMatch: Hashable, Sendable {
    /// The entry.
    public let entry: Designation
    /// The name of the entry that is like the one asked about.
    public let name: ListedName
    /// Why.
    public let reasons: [MatchReason]

    /// How far from what was asked: the bearer of a number is the one, however its name is written.
    var distance: Int {
        isByNumber ? 0 : reasons.map(\.distance).reduce(0, +)
    }

    private var isByNumber: Bool {
        reasons.contains { reason in
            switch reason {
            case .shipNumber, .shipCompanyNumber, .identifier: true
            case .exact, .alias, .order, .spacing, .transliteration, .leftOut, .initials, .edits:
                false
            }
        }
    }

    /// Whether another match is of the same entry. Records of two editions that contradict each other on
    /// one are not the same: what only one of them says would not be told.
    func isOfSameEntry(as other: NameMatch) -> Bool { entry == other.entry }
}

extension [MatchReason] {
    /// The reasons where the name was written as one word with capitals in it.
    var writtenAsOne: [MatchReason] {
        filter { $0 != .exact && $0 != .spacing }.adding(.spacing)
    }

    /// The reasons where the name was written in another script.
    var transliterated: [MatchReason] {
        contains(.transliteration) ? self : filter { $0 != .exact }.adding(.transliteration)
    }

    /// The reasons with one more, behind that the name is an alias.
    func adding(_ reason: MatchReason) -> [MatchReason] {
        let role = prefix { $0 == .alias }
        return Array(role) + [reason] + Array(dropFirst(role.count))
    }
}

extension [NameMatch] {
    /// The matches of two readings of one name, of each entry the nearer, the nearest first.
    func joined(with others: [NameMatch]) -> [NameMatch] {
        var nearest: [NameMatch] = []
        for match in (self + others).enumerated().sorted(by: { a, b in
            (a.element.distance, a.offset) < (b.element.distance, b.offset)
        }).map(\.element)
        where !nearest.contains(where: { $0.isOfSameEntry(as: match) }) {
            nearest.append(match)
        }
        return nearest
    }
}
