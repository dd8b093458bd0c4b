import Tabular
import TradeModel

extension LaunchList {
    /// What a date says of a row whose other cells cannot be relied on.
    static func moment(of date: TimeSpan) -> LaunchMoment? {
        let precision = LaunchMoment.Precision.allCases.first { isSingle(date, $0) }
        return precision.map {
            LaunchMoment(date: date.days.lowerBound, precision: $0, minuteUTC: nil)
        }
    }

    /// The date must be as precise as the row says, and only a day has a time.
    func moment(_ record: borrowing Record) throws(FieldFault) -> LaunchMoment {
        let precision: LaunchMoment.Precision = try record.word(self.precision)
        let text = record.text(date)
        guard let span = TimeSpan(gregorian: text), Self.isSingle(span, precision) else {
            throw FieldFault(
                .badDate, column: date,
                "expected a date of the precision \(precision.rawValue), such as"
                    + " \(Self.example(precision)), saw “\(record.shown(date))”"
                    + calendarAdvice(on: text))
        }
        let minute = try minute(record)
        guard record.text(clock) == (minute == nil ? "local" : "UTC"),
            minute == nil || precision == .day
        else {
            throw FieldFault(
                .badWord, column: clock,
                "a day with a time has the clock UTC, a row without a time the clock local")
        }
        return LaunchMoment(date: span.days.lowerBound, precision: precision, minuteUTC: minute)
    }

    /// Whether a date is one period of the length that its precision names.
    private static func isSingle(
        _ span: TimeSpan, _ precision: LaunchMoment.Precision
    ) -> Bool {
        switch (span, precision) {
        case (.days(let range), .day), (.days(let range), .yearPart): range.count == 1
        case (.months(let range), .month): range.count == 1
        case (.years(let range), .year): range.count == 1
        default: false
        }
    }

    private static func example(_ precision: LaunchMoment.Precision) -> String {
        switch precision {
        case .day, .yearPart: "2016-11-30"
        case .month: "2016-11"
        case .year: "2016"
        }
    }

    private func minute(_ record: borrowing Record) throws(FieldFault) -> Int? {
        guard !record.isBlank(time) else { return nil }
        let parts = record.text(time).split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.utf8.count == 2 ? wholeNumber($0) : nil }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], 0..<24 ~= hour,
            0..<60 ~= minute
        else {
            throw FieldFault(
                .badTime, column: time,
                "expected a time such as 22:52, saw “\(record.shown(time))”")
        }
        return hour * 60 + minute
    }
}
