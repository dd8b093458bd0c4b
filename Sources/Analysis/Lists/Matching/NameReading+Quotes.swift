import TradeModel

/// The readings of a name that has something in quotes: `Kim “Bob” Chol`, `Shipyard «Red Star»`.
extension NameReading {
    /// A name without what stands in quotes, and the words of that; nil where it has none, or not two
    /// words beside them. Takes time in proportion to the length.
    static func outsideQuotes(_ name: String) -> (text: String, left: [String])? {
        guard let (outside, inside) = parted(atQuotesOf: name),
            isOfSeveral(NameWords(outside))
        else { return nil }
        return (outside, inside.flatMap { NameWords($0).words })
    }

    /// The readings of what stands outside quotes, as of a person with another name in them, and of what
    /// stands in each, as of a firm or a ship: several words as a name, a single one where it is all of it.
    static func ofQuotes(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        guard let (outside, inside) = parted(atQuotesOf: name) else { return [] }
        let around = NameWords(outside).words
        guard !around.isEmpty else { return [] }
        var readings: [NameReading] = []
        if let (text, left) = outsideQuotes(name) {
            let words = NameWords(text)
            let whole = NameReading(words: words, left: [], isOfPerson: true)
            readings += ([whole] + asWritten(text, words, beside) + ofBrackets(text, beside))
                .map { $0.leaving(left).ofPerson }
        }
        for (index, text) in inside.enumerated() {
            let words = NameWords(text)
            let others = inside.indices.filter { $0 != index }.flatMap {
                NameWords(inside[$0]).words
            }
            let isSingle = words.kept.words.count < 2
            guard words.compact.utf8.count > 2 else { continue }
            let whole = NameReading(words: words, left: [], isOfPerson: false)
            let written = isSingle ? [] : asWritten(text, words, beside)
            readings += ([whole] + written).map { reading in
                var reading = reading.leaving(before: around, others)
                reading.isWhole = isSingle
                return reading
            }
        }
        return readings
    }

    /// A name without the first eight pairs of quotes that have words in them, and the texts in these; nil
    /// where there are none. A mark without a fellow is none, and neither is an apostrophe.
    private static func parted(
        atQuotesOf name: String
    ) -> (outside: String, inside: [String])? {
        guard name.unicodeScalars.contains(where: mayOpen) else { return nil }
        let scalars = Array(name.unicodeScalars)
        var outside = String.UnicodeScalarView()
        var inside: [String] = []
        var index = 0
        while index < scalars.count {
            guard inside.count < 8, mayOpen(scalars[index]),
                let close = closing(in: scalars, of: index)
            else {
                outside.append(scalars[index])
                index += 1
                continue
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[(index + 1)..<close])
            if NameWords(String(text)).words.isEmpty {
                outside.append(contentsOf: scalars[index...close])
            } else {
                inside.append(String(text))
                outside.append(" ")
            }
            index = close + 1
        }
        return inside.isEmpty ? nil : (String(outside), inside)
    }

    /// Where the mark stands that closes the quote which another one opens; nil where none does. It is
    /// looked for no further than a name has room.
    private static func closing(in scalars: [Unicode.Scalar], of first: Int) -> Int? {
        let mark = scalars[first]
        let marks = closings(of: mark)
        let isApostrophe = mark == "'" || mark == "\u{2018}"
        guard !isApostrophe || first == 0 || isGap(scalars[first - 1]) else { return nil }
        let last = min(scalars.count, first + 256)
        return ((first + 1)..<last).first { index in
            marks.contains(scalars[index])
                && (!isApostrophe || index + 1 == scalars.count || isGap(scalars[index + 1]))
        }
    }

    private static func closings(of mark: Unicode.Scalar) -> [Unicode.Scalar] {
        switch mark {
        case "\u{201C}": ["\u{201D}"]
        case "\u{201E}": ["\u{201C}", "\u{201D}"]
        case "\u{00AB}": ["\u{00BB}"]
        case "\u{00BB}": ["\u{00AB}"]
        case "\u{2018}": ["\u{2019}"]
        case "\u{300A}": ["\u{300B}"]
        case "\u{300C}": ["\u{300D}"]
        default: [mark]
        }
    }

    private static func mayOpen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "\u{201C}", "\u{201E}", "\u{00AB}", "\u{00BB}", "\u{2018}", "\u{300A}",
            "\u{300C}":
            true
        default: false
        }
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || ",;.()[]/".unicodeScalars.contains(scalar)
    }
}
