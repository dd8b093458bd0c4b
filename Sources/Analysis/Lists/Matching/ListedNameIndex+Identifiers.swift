import TradeModel

/// Numbers of documents and registers, stations and wallets.
extension ListedNameIndex {
    /// An entry that has a number.
    struct Identified: Sendable {
        let entry: Int
        /// What the list calls the number.
        let label: String
        /// Whether it is a radio's call sign: of letters and digits, and short.
        let isCallSign: Bool
    }

    /// Entries by their numbers other than those of ships and their companies, which are told by a check
    /// digit. Takes time in proportion to the length of the numbers.
    static func identified(_ entries: [Designation]) -> [String: [Identified]] {
        var found: [String: [Identified]] = [:]
        for (index, entry) in entries.enumerated() {
            for (label, number, isCallSign) in numbers(of: entry) {
                for key in keys(of: number) {
                    found[key, default: []].append(
                        Identified(entry: index, label: label, isCallSign: isCallSign))
                }
            }
        }
        return found
    }

    /// A number plainly written, and where it stands among words, as in `A123456, issued in 1990`, what may
    /// be one by itself, and is no date.
    private static func keys(of number: String) -> [String] {
        let whole = [plain(number)].filter { $0.utf8.count >= shortest }
        guard number.contains(where: \.isWhitespace) else { return whole }
        let parts = fragments(of: number).filter { part in
            part.contains(where: \.isLetter) || !part.contains { "-./".contains($0) }
        }
        let others = parts.map { plain($0) }.filter {
            hasDigit($0) && $0.utf8.count >= shortestBesideWords
        }
        return (whole + others).uniqued()
    }

    /// The entries one of whose numbers a text is, alone, behind a word such as `Passport` or beside a name.
    func matches(ofIdentifiersIn asked: AskedName) -> [NameMatch] {
        guard !byIdentifier.isEmpty else { return [] }
        let labelled = asked.labelled.map { Self.plain($0) }.filter {
            $0.utf8.count >= Self.shortestBehindLabel
        }
        let chunks = Self.chunks(of: asked.text)
        let sure = Self.askedNumbers(in: chunks) + labelled
        let signs = Self.askedCallSigns(in: chunks)
        let found = (sure + signs).uniqued().flatMap { number -> [NameMatch] in
            let isSure = sure.contains(number)
            let holders = byIdentifier[number, default: []].filter { isSure || $0.isCallSign }
            return holders.map { holder in
                NameMatch(
                    entry: entries[holder.entry], name: entries[holder.entry].names[0],
                    reasons: [.identifier(holder.label)])
            }
        }
        return found.joined(with: [])
    }

    /// Whether digits are a number of an entry.
    func isIdentifier(_ digits: String) -> Bool { byIdentifier[digits] != nil }

    /// How many letters and digits a number has at least, alone, where it is told what it is, which may be
    /// the year of a birth, and beside other words, which may have numbers of their own.
    private static let shortest = 4
    private static let shortestBehindLabel = 5
    private static let shortestBesideWords = 6
    /// How many letters the code of a bank has at least, which may be without digits.
    private static let shortestOfLetters = 8

    /// The numbers of an entry, but for those of letters alone that are no bank's: such a call sign may be
    /// a company's short name.
    private static func numbers(
        of entry: Designation
    ) -> [(label: String, number: String, isCallSign: Bool)] {
        let documents = entry.identifiers.filter { document in
            document.kind != .ship && document.kind != .shipCompany
                && (document.kind == .bank || hasDigit(document.number))
        }
        let sign = entry.craft?.callSign.flatMap { hasDigit($0) ? $0 : nil }
        return documents.map { (label: $0.label, number: $0.number, isCallSign: false) }
            + (sign.map { [(label: "call sign", number: $0, isCallSign: true)] } ?? [])
    }

    /// What of a text's chunks may be a number: all of it, each, and what stands behind words without digits,
    /// also in groups, with up to three letters that stand before it apart: `J 287011`.
    private static func askedNumbers(in chunks: [String]) -> [String] {
        guard let first = chunks.first else { return [] }
        if chunks.count == 1 { return [first] }
        let groups = chunks.drop { !hasDigit($0) }
        let grouped = groups.joined()
        let isAlone = hasDigit(first)
        var numbers = chunks.filter { hasDigit($0) || $0.utf8.count >= shortestOfLetters }
        numbers.append(grouped)
        if let number = groups.first, let letters = chunks.prefix(while: { !hasDigit($0) }).last,
            letters.utf8.count <= 3
        {
            numbers += [letters + number, letters + grouped]
        }
        return numbers.filter { number in
            number.utf8.count >= (isAlone && number == grouped ? shortest : shortestBesideWords)
        }.uniqued()
    }

    /// What of a text's chunks may be a call sign: letters and digits together, which no name has by chance.
    private static func askedCallSigns(in chunks: [String]) -> [String] {
        chunks.filter { chunk in
            chunk.utf8.count >= shortest && hasDigit(chunk) && chunk.contains(where: \.isLetter)
        }
    }

    /// What stands in a text between blanks and signs, plainly written.
    private static func chunks(of text: String) -> [String] {
        fragments(of: text).map { plain($0) }.filter { !$0.isEmpty }
    }

    private static func fragments(of text: String) -> [Substring] {
        text.split { $0.isWhitespace || ",;:()[]".contains($0) }
    }

    /// Letters and digits alone, in capitals.
    private static func plain(_ text: some StringProtocol) -> String {
        text.uppercased().filter { $0.isLetter || $0.isNumber }
    }

    private static func hasDigit(_ text: String) -> Bool { text.contains(where: \.isNumber) }
}
