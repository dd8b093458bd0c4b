import TradeModel

/// The time line of one frequency: its periods, numbered without gap.
struct PeriodLine {
    let frequency: Frequency

    /// The number of the period that a day falls in.
    func number(of day: Day) -> Int { frequency.period.init(containing: day).ordinal }

    /// The period that a day falls in.
    func period(of day: Day) -> TimeSpan {
        let number = number(of: day)
        return span(number...number)
    }

    /// The periods with numbers.
    func span(_ numbers: ClosedRange<Int>) -> TimeSpan {
        let (first, last) = (numbers.lowerBound, numbers.upperBound)
        return switch frequency {
        case .annual: .years(Year(ordinal: first)...Year(ordinal: last))
        case .quarterly: .quarters(Quarter(ordinal: first)...Quarter(ordinal: last))
        case .monthly: .months(Month(ordinal: first)...Month(ordinal: last))
        case .daily: .days(Day(ordinal: first)...Day(ordinal: last))
        }
    }

    /// The period with a number, as it is written.
    func label(_ number: Int) -> String { span(number...number).description }

    /// The numbers of the periods that a span touches.
    func numbers(in span: TimeSpan) -> ClosedRange<Int> {
        number(of: span.days.lowerBound)...number(of: span.days.upperBound)
    }

    /// The numbers of the periods that some spans touch.
    func numbers(in spans: some Sequence<TimeSpan>) -> Set<Int> {
        spans.reduce(into: []) { $0.formUnion(numbers(in: $1)) }
    }

    /// Times of any lengths as stretches, the longest first: `2019..2020, 2021-01..03`.
    static func text(_ periods: Set<TimeSpan>) -> String {
        Dictionary(grouping: periods, by: \.frequency).sorted { $0.key > $1.key }
            .map { frequency, spans in
                let line = PeriodLine(frequency: frequency)
                return line.text(line.numbers(in: spans).sorted())
            }.joined(separator: ", ")
    }

    /// Numbers as stretches of periods: `2003..2005, 2010`.
    func text(_ numbers: [Int]) -> String {
        numbers.map { span($0...$0) }.joinedRuns.map(\.span.description).listed(first: 6)
    }
}
