/// How wide text is, told without a font: by the advances of DejaVu Sans, which is wider than the
/// other fonts that charts are shown in, so that text does not run over its place.
enum TextMetrics {
    /// The width of clean text on one line, in user units.
    static func width(of text: String, _ style: ChartStyle.Text) -> Double {
        let thousandths = text.reduce(0) { $0 + advance(of: $1) }
        return Double(thousandths) * style.size / 1000 * (style.isBold ? 1.16 : 1)
    }

    /// The text in lines that are no wider than `width`, broken at spaces, and inside a word where
    /// one is too long.
    static func lines(of text: String, _ style: ChartStyle.Text, within width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").map(String.init) {
            let longer = line.isEmpty ? word : line + " " + word
            if self.width(of: longer, style) <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = ""
            for character in word {
                if !line.isEmpty, self.width(of: line + String(character), style) > width {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The text, or its beginning with an ellipsis where it is wider.
    static func cut(_ text: String, _ style: ChartStyle.Text, to width: Double) -> String {
        guard self.width(of: text, style) > width else { return text }
        var kept = text
        while !kept.isEmpty, self.width(of: kept + "…", style) > width { kept.removeLast() }
        return kept.trimmedAtEnd + "…"
    }

    /// Thousandths of the font's size.
    private static func advance(of character: Character) -> Int {
        if let ascii = character.asciiValue, 32...126 ~= ascii {
            return ascii32To126[Int(ascii) - 32]
        }
        switch character.unicodeScalars.first {
        case "\u{2013}": return 500
        case "\u{2018}", "\u{2019}", "\u{B7}", "\u{A0}": return 318
        case "\u{201C}", "\u{201D}": return 518
        case "\u{2212}": return 838
        default: return max(character.displayWidth, 1) * (character.displayWidth > 1 ? 520 : 1030)
        }
    }

    private static let ascii32To126 = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636,
        636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698,
        770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732,
        684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,
        525, 636, 337, 636, 838,
    ]
}
