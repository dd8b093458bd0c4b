import TradeModel

extension NameDetails {
    /// What stands between blanks, commas, brackets and quotes.
    struct Chunk {
        enum Kind {
            /// A number that is too long for one of a name, or an address.
            case detail
            /// What a number is called.
            case label
            /// `No.` and the like, by which it is not told what a number is.
            case numberWord
            case word
        }

        let text: Substring
        let kind: Kind
        /// How many digits it has; none in an address.
        let digits: Int
        /// Whether it has digits and no letters.
        let isNumber: Bool

        init(_ text: Substring, _ beside: WordsBesideNames) {
            self.text = text
            guard !Self.isAddress(text) else {
                self.kind = .detail
                self.digits = 0
                self.isNumber = false
                return
            }
            let numerals = text.utf8.count { 0x30...0x39 ~= $0 }
            let letters = text.count(where: \.isLetter)
            self.digits = numerals
            self.isNumber = numerals > 0 && letters == 0
            guard numerals == 0 else {
                let isLong =
                    letters == 0
                    ? numerals >= 5 || text.first == "+"
                    : numerals >= 4 && numerals + letters >= 6
                self.kind = isLong ? .detail : .word
                return
            }
            self.kind = Self.kind(ofWord: text, beside)
        }

        /// `tel:3818888` as two, others as they are.
        static func parted(_ text: Substring, _ beside: WordsBesideNames) -> [Chunk] {
            guard let colon = text.firstIndex(of: ":"), text.last != ":",
                kind(ofWord: text[..<colon], beside) != .word
            else { return [Chunk(text, beside)] }
            return [Chunk(text[...colon], beside), Chunk(text[colon...].dropFirst(), beside)]
        }

        private static func kind(ofWord text: Substring, _ beside: WordsBesideNames) -> Kind {
            let word = NameWords(String(text)).compact
            if beside.isDetail(word) { return .label }
            return NameReading.isLabel(word) ? .numberWord : .word
        }

        var words: [String] { NameWords(String(text)).words }

        var isLabel: Bool {
            switch kind {
            case .label, .numberWord: true
            case .detail, .word: false
            }
        }

        /// Whether it may stand between words for a number, as in `Date of Birth`.
        var isSmall: Bool { kind == .word && words.allSatisfy(NameWords.isDispensable) }

        /// Whether it is an address of mail or of a web page.
        private static func isAddress(_ text: Substring) -> Bool {
            let lower = text.lowercased()
            if lower.hasPrefix("www.") || lower.firstRange(of: "://") != nil { return true }
            guard let at = lower.firstIndex(of: "@") else { return false }
            return at != lower.startIndex && lower[at...].utf8.contains(UInt8(ascii: "."))
        }
    }
}

extension NameReading {
    /// The readings of a name without the numbers, addresses and dates beside it; none where there are
    /// none, or nothing else but articles and legal forms. Takes time in proportion to the length.
    static func withoutDetails(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        guard let details = NameDetails(in: name, beside) else { return [] }
        let rest = NameWords(details.rest)
        guard !rest.words.allSatisfy(NameWords.isDispensable) else { return [] }
        let whole = NameReading(words: rest, left: [], isOfPerson: false)
        let readings =
            [whole] + asWritten(details.rest, rest, beside) + ofBrackets(details.rest, beside)
            + ofQuotes(details.rest, beside)
        return readings.map { $0.leaving(details.left) }
    }
}
