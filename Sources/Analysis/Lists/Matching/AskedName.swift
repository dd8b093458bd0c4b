import TradeModel

/// A name that is asked about, read once in each way in which it may be meant.
struct AskedName {
    /// The name, as it was asked about.
    let text: String
    /// How far a search for it goes.
    let reach: ListedNameIndex.Reach
    /// Its words, with the numbers of ships.
    let words: NameWords
    /// The numbers of ships in it.
    let numbers: [String]
    /// The words beside these.
    let rest: SoughtName
    /// The numbers in it beside which it is told what they are, as far as the search goes.
    let labelled: [String]
    /// What connecting words and signs part it into, as far as the search goes; none where there are none.
    let parts: [NameReading.Part]
    /// The same without words that a list may not have, as far as the search goes.
    let readings: [Reading]
    /// The name as a person's and its other readings, with initials parted, as far as the search goes.
    let given: [NameReading]
    /// What it may be as a Korean name in Cyrillic letters, or a Chinese one that is not in Pinyin, as far as
    /// the search goes.
    let eastAsian: [SoughtName]

    /// The parts that are names, or signs where a name should be.
    var names: [NameReading.Part] { parts.filter { !$0.isBlank } }

    /// The words that tell no entry, since they are in too many, and are alone the name, or one of its
    /// parts, but for numbers and forms of address; each once.
    var commonWords: [(word: String, entries: Int)] {
        ([rest] + readings.filter { !$0.isWhole && !$0.isOfShip }.map(\.rest))
            .compactMap(\.common).uniqued(on: \.word)
    }

    /// The words of another reading beside the numbers of ships, and what it leaves out.
    struct Reading {
        let rest: SoughtName
        let left: [String]
        let isOfPerson: Bool
        let isOfThing: Bool
        let isOfShip: Bool
        let isWhole: Bool
    }
}

extension ListedNameIndex {
    /// Reads a name. Takes time in proportion to its length.
    func asked(_ name: String, reach: Reach) -> AskedName {
        let words = NameWords(name)
        let (numbers, rest) = shipNumbers(in: words)
        let parts: [NameReading.Part] =
            switch reach {
            case .spelling: []
            case .slips: NameReading.parts(of: name, beside)
            }
        let others: [NameReading] =
            switch reach {
            case .spelling: NameReading.withoutEzafe(name).map { [$0] } ?? []
            case .slips:
                NameReading.ofOneName(name, words, beside) + NameReading.ofParts(parts, beside)
            }
        let readings = others.map { other in
            AskedName.Reading(
                rest: sought(
                    shipNumbers(in: other.words).rest, isOfPerson: other.isOfPerson),
                left: other.left, isOfPerson: other.isOfPerson, isOfThing: other.isOfThing,
                isOfShip: other.isOfShip, isWhole: other.isWhole)
        }
        let given: [NameReading] =
            switch reach {
            case .spelling: []
            case .slips:
                NameReading.ofInitials(name, words, others, beside).filter {
                    !$0.isOfThing && !$0.isOfShip
                }
            }
        let labelled: [String] =
            switch reach {
            case .spelling: []
            case .slips: NameDetails(in: name, beside)?.labelled ?? []
            }
        let eastAsian: [NameWords] =
            switch reach {
            case .spelling: []
            case .slips:
                KoreanInCyrillic.readings(of: name) + ChineseInWadeGiles.readings(of: rest)
            }
        return AskedName(
            text: name, reach: reach, words: words, numbers: numbers, rest: sought(rest),
            labelled: labelled, parts: parts, readings: readings, given: given,
            eastAsian: eastAsian.map { sought($0) })
    }
}
