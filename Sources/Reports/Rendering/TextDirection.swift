extension String {
    /// Whether the text holds characters that are written from right to left.
    ///
    /// By blocks of Unicode: Hebrew to Arabic Extended-A, their presentation forms, and the
    /// right-to-left part of the supplementary planes (UAX #9, defaults of Bidi_Class).
    var hasRightToLeft: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
                0x1E800...0x1EFFF:
                true
            default: false
            }
        }
    }

    /// The text between U+2068 (FIRST STRONG ISOLATE) and U+2069 (POP DIRECTIONAL ISOLATE), so
    /// that it cannot reorder what stands beside it.
    var isolated: String { "\u{2068}\(self)\u{2069}" }
}
