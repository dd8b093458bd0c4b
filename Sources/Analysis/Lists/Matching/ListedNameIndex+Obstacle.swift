import TradeModel

extension ListedNameIndex {
    /// Why the lists have nothing that a name, or a part of it, could be like.
    enum Obstacle: Hashable {
        /// The name has no letter or digit.
        case noWords
        /// It has forms of address, and beside them neither letter nor digit.
        case noName
        /// A word such as `d/b/a` is in it, and on one side of it neither letter nor digit but other signs.
        case namelessPart
        /// It has a word in a script in which no name of the lists has a letter.
        case script
        /// It has the number of a ship or of a ship's company, and no entry of the lists has one of the kind.
        case shipNumber
        /// It has a number that is meant for a ship's and can be none, such as one with a wrong digit.
        case impossibleShipNumber(String)

        /// Whether it is of a ship's number, of which a match of the name says nothing.
        var isOfShipNumber: Bool {
            switch self {
            case .noWords, .noName, .namelessPart, .script: false
            case .shipNumber, .impossibleShipNumber: true
            }
        }
    }

    /// What keeps a name, or a part of it, from being held against the lists; nil where nothing does.
    ///
    /// - Parameter matches: What was found for the name.
    func obstacle(to asked: AskedName, besides matches: [NameMatch]) -> Obstacle? {
        let (numbers, rest) = (asked.numbers, asked.rest.name)
        if numbers.isEmpty, rest.words.isEmpty { return .noWords }
        if numbers.isEmpty, hasOnlyForms(rest, asked.text) { return .noName }
        if asked.names.contains(where: isNameless) { return .namelessPart }
        if !rest.words.allSatisfy({ scripts.holdLetter(of: $0) }) { return .script }
        let meant = meantNumbers(in: asked, besides: matches)
        if let number = meant.first(where: isImpossible) { return .impossibleShipNumber(number) }
        return meant.contains(where: isWithoutOthers) ? .shipNumber : nil
    }

    /// Whether a part of a name has neither letter nor digit, or none beside forms of address.
    private func isNameless(_ part: NameReading.Part) -> Bool {
        part.name.words.isEmpty || hasOnlyForms(part.name, part.text)
    }

    /// Whether the words of a name are forms of address, and it has other signs beside them.
    private func hasOnlyForms(_ words: NameWords, _ name: String) -> Bool {
        words.words.contains(where: beside.isForm)
            && words.words.allSatisfy(beside.mayStandAmongForms)
            && name.split(whereSeparator: \.isWhitespace).contains {
                NameWords(String($0)).words.isEmpty
            }
    }
}
