/// How the numbers of ships and their companies are written.
extension ListedNameIndex {
    static let numberPrefix = "imo"

    /// Words that stand between `IMO` and the number.
    static let numberWords: Set = ["no", "nr", "num", "number"]

    /// The word that tells the number of an owner or manager of ships from a ship's.
    private static let companyWord = "company"

    /// The words of a name with `imo9074729` and `imono9074729` as several words, the groups of
    /// digits behind `IMO` as one word where they have seven digits together, and the number of
    /// `IMO Company No. 9074729` behind `IMO`.
    static func partedNumbers(of name: NameWords) -> [String] {
        let words = name.words.flatMap(parted)
        guard words.contains(numberPrefix) else { return words }
        var joined: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            joined.append(word)
            guard word == numberPrefix else { continue }
            if rest.first == companyWord {
                let behind = rest.dropFirst().drop { numberWords.contains($0) }
                if behind.first.map(isMeantAsShipNumber) ?? false { rest.removeFirst() }
            }
            let labels = rest.prefix { numberWords.contains($0) }
            joined += labels
            rest = rest.dropFirst(labels.count)
            var number = ""
            var count = 0
            for group in rest.prefix(while: isNumber) where number.utf8.count < 7 {
                number += group
                count += 1
            }
            guard count > 1, number.utf8.count == 7 else { continue }
            joined.append(number)
            rest = rest.dropFirst(count)
        }
        return joined
    }

    /// The digits behind `IMO` where a name has nothing else.
    static func loneNumber(in name: NameWords) -> String? {
        guard name.words.contains(where: { $0.hasPrefix(numberPrefix) }) else { return nil }
        let text = name.words.filter { !numberWords.contains($0) }.joined()
        guard text.hasPrefix(numberPrefix) else { return nil }
        let digits = String(text.dropFirst(numberPrefix.count))
        return !digits.isEmpty && isNumber(digits) ? digits : nil
    }

    /// `imo9074729` and `imono9074729` as several words.
    static func parted(_ word: String) -> [String] {
        guard word.hasPrefix(numberPrefix) else { return [word] }
        let rest = word.dropFirst(numberPrefix.count)
        let label = String(rest.prefix { !$0.isNumber })
        let number = String(rest.dropFirst(label.count))
        guard isMeantAsShipNumber(number) else { return [word] }
        if label.isEmpty { return [numberPrefix, number] }
        return numberWords.contains(label) ? [numberPrefix, label, number] : [word]
    }

    /// Whether a word is a number that behind `IMO` is no year and no part of a name.
    static func isMeantAsShipNumber(_ text: String) -> Bool {
        text.utf8.count >= 5 && isNumber(text)
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
}
