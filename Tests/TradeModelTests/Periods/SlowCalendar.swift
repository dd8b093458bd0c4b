/// The Gregorian calendar counted day by day, slow and obvious.
struct SlowCalendar: Sequence, IteratorProtocol {
    typealias Element = (year: Int, month: Int, day: Int)

    private var today: Element
    private let end: Int

    /// Every day of the years of a range.
    init(years: Range<Int>) {
        today = (years.lowerBound, 1, 1)
        end = years.upperBound
    }

    mutating func next() -> Element? {
        guard today.year < end else { return nil }
        defer { today = Self.morrow(of: today) }
        return today
    }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        if year % 400 == 0 { return true }
        if year % 100 == 0 { return false }
        return year % 4 == 0
    }

    private static func morrow(of date: Element) -> Element {
        let (year, month, day) = date
        if day < length(ofMonth: month, in: year) { return (year, month, day + 1) }
        if month < 12 { return (year, month + 1, 1) }
        return (year + 1, 1, 1)
    }
}
