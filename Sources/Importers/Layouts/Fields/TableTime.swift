import TradeModel

/// A time of day as the launch table of CNS writes it: `11:10:00 PM` or `23:10`, in some editions
/// with a date in front.
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
