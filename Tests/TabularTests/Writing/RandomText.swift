import TestSupport

/// A random text of signs that mean something to tables, and of any others.
func randomText(using generator: inout SeededGenerator) -> String {
    let signs = [
        ",", ";", "\t", "\"", "\"\"", "'", "\n", "\r", "\r\n", " ", "=", "+", "-", "@", "#", "a",
        "0",
        "\u{301}", "\u{200D}", "\u{FEFF}", "\u{1A}", "\u{0}", "\u{85}", "\u{2028}", "조", "北", "🇰🇵",
        "🚀",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
            let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
            text.append(scalar ?? "x")
        } else {
            text.append(contentsOf: (signs.randomElement(using: &generator) ?? "a").unicodeScalars)
        }
    }
    return String(text)
}
