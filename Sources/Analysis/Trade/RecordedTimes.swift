import TradeModel

/// The times of which one side has records.
struct RecordedTimes {
    private static let line = PeriodLine(frequency: .monthly)
    /// The months that records touch, whatever their length.
    private var months: Set<Int> = []
    /// The first day of which a usable record of a length tells.
    private var firstDays: [Frequency: Day] = [:]

    /// Takes in a record, usable or not.
    mutating func insert(_ period: TimeSpan, isUsable: Bool) {
        months.formUnion(Self.line.numbers(in: period))
        guard isUsable else { return }
        let (day, frequency) = (period.days.lowerBound, period.frequency)
        firstDays[frequency] = firstDays[frequency].map { min($0, day) } ?? day
    }

    /// Whether no record touches a period and a usable one, of one of some lengths, comes before it.
    func areSilent(in period: TimeSpan, after lengths: ClosedRange<Frequency>) -> Bool {
        let start = period.days.lowerBound
        return firstDays.contains { lengths.contains($0.key) && $0.value < start }
            && months.isDisjoint(with: Self.line.numbers(in: period))
    }
}
