import TradeModel

extension ListedNameIndex {
    /// The ships of a number of the International Maritime Organization; nil for a text that is none.
    /// The number alone is one where its check digit is right and a ship of the lists has it.
    func ships(called text: String) -> [Designation]? {
        let words = NameWords(text).words
        let isCalledSo = words.first?.hasPrefix("imo") ?? false
        let rest = words.joined(separator: " ").replacing("imo", with: "", maxReplacements: 1)
            .split(separator: " ").map(String.init)
            .filter { !Self.numberWords.contains($0) }
        guard rest.count == 1, let number = rest.first, Self.isShipNumber(number) else {
            return nil
        }
        if isCalledSo { return ships(number) }
        guard Self.isChecked(number) else { return nil }
        let ships = ships(number)
        return ships.isEmpty ? nil : ships
    }

    /// Words that stand between `IMO` and the number.
    private static let numberWords: Set = ["no", "nr", "num", "number"]

    private static func isShipNumber(_ text: String) -> Bool {
        text.utf8.count == 7 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    /// The last digit is that of the sum of the others times 7 to 2 (IMO resolution A.1117(30)).
    private static func isChecked(_ number: String) -> Bool {
        let digits = number.utf8.map { Int($0) - 0x30 }
        let sum = zip(digits, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 10 == digits[6]
    }
}
