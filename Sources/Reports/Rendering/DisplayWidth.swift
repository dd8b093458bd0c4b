extension String {
    /// The columns that the text takes in a fixed-width font.
    ///
    /// A character that is wide or fullwidth in UAX #11 or shown as an emoji takes 2, a character
    /// of marks and invisible controls alone 0, any other 1.
    var displayWidth: Int {
        utf8.allSatisfy(\.isPrintable) ? utf8.count : reduce(0) { $0 + $1.displayWidth }
    }
}

extension Character {
    /// The columns that the character takes in a fixed-width font.
    var displayWidth: Int {
        if unicodeScalars.contains(where: { $0.isWide || $0.value == 0xFE0F }) { return 2 }
        return unicodeScalars.allSatisfy(\.hasNoWidth) ? 0 : 1
    }
}

extension Unicode.Scalar {
    fileprivate var hasNoWidth: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// East_Asian_Width W or F by ranges, unassigned code points of a block included.
    fileprivate var isWide: Bool {
        switch value {
        case 0..<0x1100: false
        case 0x1100...0x115F,  // Hangul Jamo, leading consonants
            0x2329...0x232A,  // angle brackets
            0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,  // CJK, kana, Yi
            0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // compatibility forms
            0xFF01...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,  // Tangut, Khitan, kana, Nushu
            0x1F200...0x1F2FF,  // enclosed ideographs
            0x20000...0x3FFFD:  // CJK extensions
            true
        default: properties.isEmojiPresentation
        }
    }
}
