import TradeModel

/// What is written beside a name and is no part of it, most of which tells more of its bearer: numbers of
/// documents, registers and telephones, addresses of mail and of web pages, dates, each with what it is
/// called.
struct NameDetails {
    /// The name without them.
    let rest: String
    /// Their words, in order.
    let left: [String]
    /// Those beside which it is told what they are, each as one word.
    let labelled: [String]

    /// Looks for them; nil where there are none. Takes time in proportion to the length.
    init?(in name: String, _ beside: WordsBesideNames) {
        guard Self.mayHaveSome(name) else { return nil }
        let chunks = name.split(whereSeparator: Self.isBetween).flatMap { text in
            Chunk.parted(text, beside)
        }
        var isLeft = chunks.map { $0.kind == .detail }
        // The number of an item, where a name was taken out of a list of several.
        if let first = chunks.first, first.isNumber, first.digits < 4,
            first.text.last == "." || name[first.text.endIndex...].first == ")"
        {
            isLeft[0] = true
        }
        Self.addGroups(of: chunks, &isLeft)
        let labelled = Self.addLabelled(chunks, &isLeft)
        guard isLeft.contains(true) else { return nil }
        var rest = ""
        var end = name.startIndex
        for (index, chunk) in chunks.enumerated() {
            rest += name[end..<chunk.text.startIndex]
            if !isLeft[index] { rest += chunk.text }
            end = chunk.text.endIndex
        }
        rest += name[end...]
        self.rest = rest
        left = chunks.indices.filter { isLeft[$0] }.flatMap { chunks[$0].words }
        self.labelled = labelled.map { chunks[$0].flatMap(\.words).joined() }
    }

    /// Adds digits in groups with blanks between them, which together are a number: `+850 2 381 8888`.
    private static func addGroups(of chunks: [Chunk], _ isLeft: inout [Bool]) {
        var first = 0
        while first < chunks.count {
            let count = chunks[first...].prefix(while: \.isNumber).count
            let digits = chunks[first..<first + count].reduce(0) { $0 + $1.digits }
            if count > 1, digits >= 7 {
                for index in first..<first + count { isLeft[index] = true }
            }
            first += max(count, 1)
        }
    }

    /// Adds numbers and addresses behind what they are called, or before it, and these words; gives the
    /// places of the former, as far as it is told what they are.
    private static func addLabelled(_ chunks: [Chunk], _ isLeft: inout [Bool]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < chunks.count {
            let end = endOfLabels(chunks, from: index)
            guard end > index else {
                index += 1
                continue
            }
            let isNamed = chunks[index..<end].contains { $0.kind == .label }
            let last = endOfNumber(chunks, from: end, isNamed: isNamed)
            if last > end {
                for place in index..<last { isLeft[place] = true }
                if isNamed { found.append(end..<last) }
            } else if isNamed, index > 0, chunks[index - 1].kind == .detail {
                for place in index..<end { isLeft[place] = true }
                found.append(index - 1..<index)
            }
            index = last
        }
        return found
    }

    /// Where the words for a number end that begin at a place: `Tax ID No.`, `Date of Birth`.
    private static func endOfLabels(_ chunks: [Chunk], from first: Int) -> Int {
        var end = first
        while end < chunks.count {
            if chunks[end].isLabel {
                end += 1
            } else if end > first, end + 1 < chunks.count, chunks[end + 1].kind == .label,
                chunks[end].isSmall
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// Where the number or address ends that begins at a place, in groups, and as long as it is short with
    /// a word between two of them, as in `5 March 1968`. Behind `No.` alone a short number is a name's.
    private static func endOfNumber(_ chunks: [Chunk], from first: Int, isNamed: Bool) -> Int {
        var (end, digits) = (first, 0)
        while end < chunks.count {
            let chunk = chunks[end]
            if chunk.kind == .detail || isNamed && chunk.digits > 0 {
                digits += max(chunk.digits, chunk.kind == .detail ? 5 : 0)
                end += 1
            } else if isNamed, digits < 5, chunk.kind == .word, end + 1 < chunks.count,
                chunks[end + 1].digits > 0
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// Whether a name has a digit, `@`, a colon or `www.`, as all of them do and most names do not.
    private static func mayHaveSome(_ name: String) -> Bool {
        let hasSign = name.utf8.contains { 0x30...0x39 ~= $0 || $0 == 0x40 || $0 == 0x3A }
        return hasSign
            || name.utf8.contains(UInt8(ascii: ".")) && name.lowercased().contains("www.")
    }

    private static func isBetween(_ character: Character) -> Bool {
        character.isWhitespace || ",;|()[]{}<>\"“”„«»".contains(character)
    }
}
