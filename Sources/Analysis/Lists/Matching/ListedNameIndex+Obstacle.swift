extension ListedNameIndex {
    /// Why the lists have nothing that a name, or a part of it, could be like.
    public enum Obstacle: Hashable, Sendable {
        /// The name has no letter or digit.
        case noWords
        /// It has a word in a script in which no name of the lists has a letter.
        case script
        /// It has a ship's number, and no entry of the lists has one.
        case shipNumber
        /// It has a number that is meant for a ship's and can be none, such as one with a wrong digit.
        case impossibleShipNumber(String)

        /// Whether it is of a ship's number, of which a match of the name says nothing.
        var isOfShipNumber: Bool {
            switch self {
            case .noWords, .script: false
            case .shipNumber, .impossibleShipNumber: true
            }
        }
    }

    /// What keeps a name, or a part of it, from being held against the lists; nil where nothing does.
    public func obstacle(to name: String) -> Obstacle? {
        let words = NameWords(name)
        let (numbers, rest) = shipNumbers(in: words)
        if numbers.isEmpty, rest.words.isEmpty { return .noWords }
        if !rest.words.allSatisfy({ scripts.holdLetter(of: $0) }) { return .script }
        if let number = impossibleShipNumber(in: words) { return .impossibleShipNumber(number) }
        let hasNumber = !numbers.isEmpty || words.words.contains(where: Self.isCheckedNumber)
        return hasNumber && !hasShips ? .shipNumber : nil
    }
}
