import TradeModel

/// A name without words that a list may not have: an ezafe, numbers and addresses, forms of address,
/// initials, a patronymic, what stands in brackets or quotes, another name.
struct NameReading {
    /// The words that remain.
    let words: NameWords
    /// The words that are left out, in order.
    private(set) var left: [String]
    /// Whether a form of address, an initial or a patronymic is left out, as only people have them.
    private(set) var isOfPerson: Bool
    /// Whether only an entry may be meant that is called by the words and nothing else.
    var isWhole = false
    /// Whether no person may be meant.
    var isOfThing = false
    /// Whether only a ship may be meant.
    var isOfShip = false

    /// The same where more words are left out, before and behind those that are.
    func leaving(before: [String] = [], _ behind: [String] = []) -> NameReading {
        var reading = self
        reading.left = before + left + behind
        return reading
    }

    /// The same as of a person.
    var ofPerson: NameReading {
        var reading = self
        reading.isOfPerson = true
        return reading
    }

    /// The other readings of a name of these words that no connecting word parts, none for most names.
    /// Takes time in proportion to the length.
    static func ofOneName(
        _ name: String, _ words: NameWords, _ beside: WordsBesideNames
    ) -> [NameReading] {
        let readings =
            asWritten(name, words, beside) + ofBrackets(name, beside) + ofQuotes(name, beside)
        // Many details are long numbers, which are left out already.
        let more =
            withoutDetails(name, beside) + beforeCommas(name, beside) + ofPairs(name, beside)
        let others = more.filter { other in
            !readings.contains {
                $0.words == other.words && $0.isOfPerson == other.isOfPerson
                    && $0.isOfShip == other.isOfShip
            }
        }
        return readings + others
    }

    /// The same without those of what stands in brackets or quotes and outside, and of what has details or
    /// more behind commas.
    static func asWritten(
        _ name: String, _ words: NameWords, _ beside: WordsBesideNames
    ) -> [NameReading] {
        let whole = NameReading(words: words, left: [], isOfPerson: false)
        let parted: [NameReading] = withoutEzafe(name).map { [$0] } ?? []
        let others = parted + ([whole] + parted).compactMap(\.withoutNumbers)
        var readings = others + ([whole] + others).flatMap { $0.withoutForms(beside) }
        readings += withoutFormsElsewhere(name, beside)
        readings += whole.withoutFormsBehind(beside)
        readings += readingsWithoutInitials(name, words, beside)
        let ship = withoutKindOfShip(words).map { [$0] } ?? []
        return readings + ([whole] + readings).compactMap(\.withoutPatronymic) + ship
    }

    /// The reading without an ezafe, which Persian names are written with and without: `Bank-e Melli`.
    /// It is a syllable behind a hyphen and before a word. Nil where a name has none.
    static func withoutEzafe(_ name: String) -> NameReading? {
        guard name.unicodeScalars.contains(where: isHyphen) else { return nil }
        var kept: [String] = []
        var left: [String] = []
        let chunks = name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
        for (position, chunk) in chunks.enumerated() {
            let parts = chunk.split(omittingEmptySubsequences: false, whereSeparator: isHyphen)
            for (index, part) in parts.enumerated() {
                let word = String(part)
                let isLast = position == chunks.count - 1 && index == parts.count - 1
                if index > 0, !isLast, ezafes.contains(word) {
                    left.append(word)
                } else {
                    kept.append(word)
                }
            }
        }
        guard !left.isEmpty else { return nil }
        let words = NameWords(kept.joined(separator: " "))
        return NameReading(words: words, left: left, isOfPerson: false)
    }

    private static let ezafes: Set = ["e", "i", "ye", "yi"]

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }
}

extension [MatchReason] {
    /// The reasons where words of one of the two names were left out before they were compared.
    func leavingOut(_ words: [String]) -> [MatchReason] {
        guard !words.isEmpty else { return self }
        var left = words
        var others: [MatchReason] = []
        for reason in self where reason != .exact {
            if case .leftOut(let more) = reason { left += more } else { others.append(reason) }
        }
        return others.adding(.leftOut(left))
    }
}
