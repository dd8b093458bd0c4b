extension ListedNameIndex {
    /// Whether there is anything that a name could be like: false where it has no letter or digit,
    /// or a word in a script in which no name of the lists has a letter. A ship's number is held
    /// against those of the lists.
    public func canCompare(_ name: String) -> Bool {
        let (numbers, rest) = shipNumbers(in: NameWords(name))
        guard !rest.words.isEmpty else { return !numbers.isEmpty }
        return rest.words.allSatisfy { scripts.holdLetter(of: $0) }
    }
}
