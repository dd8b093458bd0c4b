import Tabular
import TradeModel

/// A length as the launch table of CNS writes it: `50 km`, `1,380 km`, `between 110 and 670 km`.
enum TableLength {
    /// Blank, `Unknown` or `N/A`; never 0 km.
    case unknown
    case known(LengthRange)
    /// `330 lm`, a slip for km.
    case typo(LengthRange)
    case unreadable

    init(_ text: String, isKilometres: Bool) {
        let folded = text.lowercased()
        if ["", "unknown", "n/a"].contains(folded) {
            self = .unknown
            return
        }
        var words = folded.split(separator: " ").map(String.init)
        var isTypo = false
        if let last = words.last, let unit = ["km", "lm"].first(where: last.hasSuffix) {
            isTypo = unit == "lm"
            words.removeLast()
            if last != unit { words.append(String(last.dropLast(2))) }
        } else if !isKilometres {
            self = .unreadable
            return
        }
        guard let range = Self.range(words) else {
            self = .unreadable
            return
        }
        self = isTypo ? .typo(range) : .known(range)
    }

    private static func range(_ words: [String]) -> LengthRange? {
        if words.count == 1, let length = number(words[0]) {
            return LengthRange(lower: length, upper: length)
        }
        if words.count == 4, words[0] == "between", words[2] == "and",
            let lower = number(words[1]), let upper = number(words[3])
        {
            return LengthRange(lower: lower, upper: upper)
        }
        return nil
    }

    /// A plain number; commas only between groups of three digits, before the point. `1.380` may be
    /// 1380 or 1.38, and is none.
    private static func number(_ text: String) -> Double? {
        let (comma, point) = (UInt8(ascii: ","), UInt8(ascii: "."))
        guard
            text.utf8.first == UInt8(ascii: "0")
                || text.utf8.digitGroups(separatedBy: point) != 2
        else { return nil }
        let whole = text.utf8.prefix { $0 != point }
        guard !whole.contains(comma) || whole.digitGroups(separatedBy: comma) != nil else {
            return nil
        }
        let plain = whole.filter { $0 != comma } + text.utf8.dropFirst(whole.count)
        return DecimalLiteral(plain[...])?.doubleValue
    }
}
