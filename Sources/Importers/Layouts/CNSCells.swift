import Tabular
import TradeModel

/// A date as the launch table writes it: `9-Apr-84`, `9-Apr-1984`, `Sep-84`, or ISO.
///
/// Two digits mean 1930 to 2029: the first missile of the table flew in 1984.
struct TableDate {
    let day: Day
    let precision: LaunchMoment.Precision

    init?(_ text: String) {
        if let day = Day(text) {
            (self.day, precision) = (day, .day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard 2...3 ~= parts.count, let month = Self.month(parts[parts.count - 2]),
            let year = Self.year(parts[parts.count - 1])
        else { return nil }
        if parts.count == 2 {
            guard let day = Day(year, month, 1) else { return nil }
            (self.day, precision) = (day, .month)
        } else {
            guard 1...2 ~= parts[0].utf8.count, let number = wholeNumber(parts[0]),
                let day = Day(year, month, number)
            else { return nil }
            (self.day, precision) = (day, .day)
        }
    }

    private static func month(_ name: Substring) -> Int? {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        let folded = name.lowercased()
        return names.firstIndex { folded == $0 || (folded == "sept" && $0 == "sep") }.map { $0 + 1 }
    }

    private static func year(_ digits: Substring) -> Int? {
        guard let number = wholeNumber(digits) else { return nil }
        switch digits.utf8.count {
        case 2: return number < 30 ? 2000 + number : 1900 + number
        case 4: return number
        default: return nil
        }
    }
}

/// A time of day as the launch table writes it: `11:10:00 PM` or `23:10`, in some editions with a
/// date in front.
struct TableTime {
    /// Minutes after midnight.
    let minute: Int
    /// The date in front, where there is one.
    let day: Day?

    init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        var half: Int?
        if let last = words.last?.uppercased(), last == "AM" || last == "PM" {
            half = last == "PM" ? 12 : 0
            words.removeLast()
        }
        guard let clock = words.popLast(), words.count <= 1 else { return nil }
        if let date = words.first {
            guard let day = TableDate(date)?.day else { return nil }
            self.day = day
        } else {
            day = nil
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { part in
            part.utf8.count <= 2 ? wholeNumber(part) : nil
        }
        guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1], minute < 60,
            parts.count == 2 || parts[2].map({ $0 < 60 }) ?? false
        else { return nil }
        if let half {
            guard 1...12 ~= hour else { return nil }
            self.minute = (hour % 12 + half) * 60 + minute
        } else {
            guard hour < 24 else { return nil }
            self.minute = hour * 60 + minute
        }
    }
}

/// A length as the launch table writes it: `50 km`, `1,380 km`, `between 110 and 670 km`.
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
