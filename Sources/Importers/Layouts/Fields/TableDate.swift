import TradeModel

/// A date as the launch table of CNS writes it: `9-Apr-84`, `9-Apr-1984`, `Sep-84`, or ISO.
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

    /// Parses a date of the Gregorian calendar; nil also where its year shows that it is of another.
    init?(gregorian text: String) {
        guard let date = TableDate(text), date.day.ifGregorian != nil else { return nil }
        self = date
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
