import TradeModel

/// Numbers of documents and registers, stations and wallets.
extension ListedNameIndex {
    /// An entry that has a number.
    struct Identified: Sendable {
        let entry: Int
        /// What the list calls the number.
        let label: String
    }

    /// Entries by their numbers other than those of ships and their companies, which are told by a check
    /// digit. Takes time in proportion to the length of the numbers.
    static func identified(_ entries: [Designation]) -> [String: [Identified]] {
        var found: [String: [Identified]] = [:]
        for (index, entry) in entries.enumerated() {
            for (label, number) in numbers(of: entry) {
                let key = plain(number)
                guard key.utf8.count >= shortest else { continue }
                found[key, default: []].append(Identified(entry: index, label: label))
            }
        }
        return found
    }

    /// The entries one of whose numbers a text is, alone, behind a word such as `Passport` or beside a name.
    func matches(ofIdentifiersIn text: String) -> [NameMatch] {
        guard !byIdentifier.isEmpty else { return [] }
        let found = Self.askedNumbers(in: text).flatMap { number in
            byIdentifier[number, default: []].map { holder in
                NameMatch(
                    entry: entries[holder.entry], name: entries[holder.entry].names[0],
                    reasons: [.identifier(holder.label)])
            }
        }
        return found.joined(with: [])
    }

    /// Whether digits are a number of an entry.
    func isIdentifier(_ digits: String) -> Bool { byIdentifier[digits] != nil }

    /// How many letters and digits a number has at least, alone and beside other words, which may have
    /// numbers of their own.
    private static let shortest = 4
    private static let shortestBesideWords = 6
    /// How many letters the code of a bank has at least, which may be without digits.
    private static let shortestOfLetters = 8

    /// The numbers of an entry, but for those of letters alone that are no bank's: such a call sign may be
    /// a company's short name.
    private static func numbers(of entry: Designation) -> [(label: String, number: String)] {
        let documents = entry.identifiers.filter { document in
            document.kind != .ship && document.kind != .shipCompany
                && (document.kind == .bank || hasDigit(document.number))
        }
        let station = entry.craft?.callSign.map { [(label: "call sign", number: $0)] } ?? []
        return documents.map { (label: $0.label, number: $0.number) }
            + station.filter { hasDigit($0.number) }
    }

    /// What in a text may be a number, plainly written: all of it, what stands in it between blanks, and
    /// what stands behind words without digits, also in groups.
    private static func askedNumbers(in text: String) -> [String] {
        let chunks = text.split { $0.isWhitespace || ",;:()[]".contains($0) }.map { plain($0) }
            .filter { !$0.isEmpty }
        guard let first = chunks.first else { return [] }
        if chunks.count == 1 { return [first] }
        let grouped = chunks.drop { !hasDigit($0) }.joined()
        let isAlone = hasDigit(first)
        return
            (chunks.filter { hasDigit($0) || $0.utf8.count >= shortestOfLetters } + [grouped])
            .filter { number in
                number.utf8.count >= (isAlone && number == grouped ? shortest : shortestBesideWords)
            }.uniqued()
    }

    /// Letters and digits alone, in capitals.
    private static func plain(_ text: some StringProtocol) -> String {
        text.uppercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func hasDigit(_ text: String) -> Bool { text.contains(where: \.isNumber) }
}
