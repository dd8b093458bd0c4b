extension String {
    /// Whether the text holds characters that are written from right to left.
    var hasRightToLeft: Bool { unicodeScalars.contains(where: \.isRightToLeft) }

    /// The text between U+2068 (FIRST STRONG ISOLATE) and U+2069 (POP DIRECTIONAL ISOLATE), so
    /// that it cannot reorder what stands beside it.
    var isolated: String { "\u{2068}\(self)\u{2069}" }

    /// A sentence of ours, with each name from right to left that it holds isolated.
    ///
    /// Such a name turns round what follows it up to the next letter from left to right: the days of
    /// its values, `2019-06`, would be read as `06-2019`. So it is isolated by itself, from its first
    /// letter to its last, with the brackets that it closes. Where nothing runs from left to right, no
    /// letter and no number, it is no sentence of ours, but such as a note in a configuration, whose parts
    /// follow each other from right to left: it is isolated as a whole.
    var withIsolatedNames: String {
        guard hasRightToLeft else { return self }
        guard unicodeScalars.contains(where: \.runsLeftToRight) else { return isolated }
        let scalars = Array(unicodeScalars)
        var result = ""
        var index = 0
        while index < scalars.count {
            guard scalars[index].isRightToLeft else {
                result.unicodeScalars.append(scalars[index])
                index += 1
                continue
            }
            let end = Self.endOfName(from: index, in: scalars)
            result += String(String.UnicodeScalarView(scalars[index..<end])).isolated
            index = end
        }
        return result
    }

    private static func endOfName(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
        var end = start + 1
        for (index, scalar) in scalars.enumerated().dropFirst(end) {
            guard scalar.isRightToLeft || scalar.joinsRightToLeft else { break }
            if scalar.isRightToLeft { end = index + 1 }
        }
        let name = scalars[start..<end]
        var open = name.count { $0 == "(" } - name.count { $0 == ")" }
        while open > 0, end < scalars.count, scalars[end] == ")" {
            end += 1
            open -= 1
        }
        return end
    }
}

extension Unicode.Scalar {
    /// By blocks of Unicode: Hebrew to Arabic Extended-A, their presentation forms, and the
    /// right-to-left part of the supplementary planes (UAX #9, defaults of Bidi_Class).
    fileprivate var isRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }

    fileprivate var runsLeftToRight: Bool {
        ("0"..."9").contains(self) || properties.isAlphabetic && !isRightToLeft
    }

    /// Whether it may stand between two words of one name from right to left. Commas, colons and
    /// semicolons are what our sentences put between two names.
    fileprivate var joinsRightToLeft: Bool {
        switch self {
        case " ", "-", ".", "/", "'", "\"", "(", ")", "0"..."9", "\u{200C}", "\u{200D}": true
        default: false
        }
    }
}
