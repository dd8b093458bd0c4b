import TradeModel

/// The readings of a name that has something in brackets: `Acme (Holdings) Ltd`, `Red Moon (DPRK)`.
extension NameReading {
    /// A listed name without what stands in brackets, and the words of that; nil where it has none, or no
    /// word beside them. Takes time in proportion to the length.
    static func outsideBrackets(_ name: String) -> (text: String, left: [String])? {
        guard let (outside, inside) = parted(atBracketsOf: name, WordsBesideNames()) else {
            return nil
        }
        return (outside, inside.flatMap { NameWords($0).words })
    }

    /// The readings of what stands outside brackets, and of each of those inside that has several words
    /// and so may be another name, with what stands beside them left out; a single word may be all of one.
    static func ofBrackets(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        guard let (outside, inside) = parted(atBracketsOf: name, beside) else { return [] }
        let texts = [outside] + inside
        let words = texts.map { NameWords($0) }
        let single = texts.indices.dropFirst().filter { index in
            words[index].words.count == 1 && words[index].compact.utf8.count > 2
        }
        let acronyms = single.map { index in
            NameReading(
                words: words[index],
                left: texts.indices.filter { $0 != index }.flatMap { words[$0].words },
                isOfPerson: false, isWhole: true)
        }
        return texts.indices.filter { $0 == 0 || words[$0].kept.words.count > 1 }.flatMap {
            index -> [NameReading] in
            let others = texts.indices.filter { $0 != index }.flatMap { words[$0].words }
            let whole = NameReading(words: words[index], left: [], isOfPerson: false)
            return ([whole] + asWritten(texts[index], words[index], beside)).map {
                $0.leaving(others)
            }
        } + acronyms
    }

    /// A name without the first eight pairs of brackets that have words in them, and the texts in these;
    /// nil where there are none, or no word beside them. Where none closes a bracket, it reaches to the
    /// end, as in a field that was cut. Numbers and forms of address in brackets are read apart, and stay.
    private static func parted(
        atBracketsOf name: String, _ beside: WordsBesideNames
    ) -> (outside: String, inside: [String])? {
        guard name.unicodeScalars.contains(where: opening.contains) else { return nil }
        var outside = ""
        var inside: [String] = []
        for (text, isInside) in stretches(of: name) {
            if isInside, inside.count < 8, !isReadApart(text, beside) {
                inside.append(text)
                outside += " "
            } else {
                outside += text
            }
        }
        guard !inside.isEmpty, !NameWords(outside).words.isEmpty else { return nil }
        return (outside, inside)
    }

    /// What stands outside brackets and inside, with these, in order; brackets in others belong to them.
    private static func stretches(of name: String) -> [(text: String, isInside: Bool)] {
        var stretches: [(text: String, isInside: Bool)] = []
        var text = ""
        var depth = 0
        for scalar in name.unicodeScalars {
            if opening.contains(scalar) {
                if depth == 0 {
                    stretches.append((text, false))
                    text = ""
                }
                depth += 1
            }
            text.unicodeScalars.append(scalar)
            if closing.contains(scalar), depth > 0 {
                depth -= 1
                if depth == 0 {
                    stretches.append((text, true))
                    text = ""
                }
            }
        }
        stretches.append((text, depth > 0))
        return stretches
    }

    /// Whether what stands in brackets has no word, or none but numbers or what stands among forms of
    /// address.
    private static func isReadApart(_ text: String, _ beside: WordsBesideNames) -> Bool {
        let words = ListedNameIndex.partedNumbers(of: NameWords(text))
        return words.allSatisfy(beside.mayStandAmongForms)
            || words.allSatisfy { isLabel($0) || isLongNumber($0) }
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "\u{FF08}"]
    private static let closing: Set<Unicode.Scalar> = [")", "]", "\u{FF09}"]
}
