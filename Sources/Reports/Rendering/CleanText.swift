/// Text made fit for showing, before any renderer escapes it.
///
/// - Line ends of any kind become `\n`; a tab becomes a space; runs of spaces become one space,
///   and none is left beside a line end.
/// - A control character, a noncharacter, or an invisible character (zero-width, soft hyphen,
///   directional override, tag) becomes U+FFFD, so that a reader sees that something is there
///   and two names that differ by it do not look the same.
/// - Kept, because writing systems and emoji need them: joiners (U+200C, U+200D) between two
///   visible characters outside ASCII, and a variation selector after a visible character.
extension String {
    /// The text with visible characters, spaces and `\n` only.
    var cleaned: String {
        if isSimple { return self }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = "\n"
        let scalars = Array(unicodeScalars)
        var index = 0
        while index < scalars.count {
            defer { index += 1 }
            var scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
            if scalar == "\r", next == "\n" { continue }
            if scalar.isLineEnd {
                while result.last == " " { result.removeLast() }
                scalar = "\n"
            } else if scalar == " " || scalar == "\t" {
                if index > 0, previous == " " || previous == "\n" { continue }
                scalar = " "
            } else if scalar.isHidden, !scalar.isNeeded(after: previous, before: next) {
                scalar = "\u{FFFD}"
            }
            result.append(scalar)
            previous = scalar
        }
        return String(result)
    }

    /// The text with a capital letter in front, as a sentence begins.
    package var sentence: String { prefix(1).uppercased() + dropFirst() }

    /// Whether the text shows nothing but white space.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// The text from its first character that is not white space.
    var trimmedAtStart: String {
        String(unicodeScalars.drop(while: \.properties.isWhitespace))
    }

    /// The text up to its last character that is not white space.
    var trimmedAtEnd: String {
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// The text with spaces for line ends.
    var singleLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? " " : $0 }))
    }

    /// The clean text of a cell or note, without white space at both ends.
    var cell: String { isSimple ? self : cleaned.trimmedAtStart.trimmedAtEnd }

    /// Whether the text is fit for showing as it is, in a cell too: visible signs of ASCII with
    /// single spaces between them. Most cells of a long table are, and their scalars need not be
    /// looked at one by one.
    private var isSimple: Bool {
        let space = UInt8(ascii: " ")
        var previous = space
        for byte in utf8 {
            guard byte.isPrintable, byte != space || previous != space else { return false }
            previous = byte
        }
        return previous != space
    }
}

extension UInt8 {
    /// Whether the byte is a sign of ASCII with a width, or the space.
    var isPrintable: Bool { (0x20...0x7E).contains(self) }
}

extension Unicode.Scalar {
    /// LF, VT, FF, CR, NEL, and the line and paragraph separators.
    fileprivate var isLineEnd: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    fileprivate var isHidden: Bool {
        properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
            || properties.isNoncharacterCodePoint || isDirectionalControl
    }

    /// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
    private var isDirectionalControl: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    fileprivate func isNeeded(after previous: Unicode.Scalar, before next: Unicode.Scalar) -> Bool {
        if properties.isVariationSelector {
            return previous.isVisible && !previous.properties.isVariationSelector
        }
        let isJoiner = value == 0x200C || value == 0x200D
        return isJoiner && !previous.isASCII && !next.isASCII
            && (previous.isVisible || previous.properties.isVariationSelector) && next.isVisible
    }

    private var isVisible: Bool {
        self != "\u{FFFD}" && !properties.isWhitespace && !isHidden
    }
}
