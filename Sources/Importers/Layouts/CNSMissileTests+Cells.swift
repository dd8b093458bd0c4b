import Tabular
import TradeModel

extension CNSMissileTests {
    mutating func moment(_ record: borrowing Record) throws(FieldFault) -> LaunchMoment {
        let text = record.text(self.date)
        guard let date = TableDate(gregorian: text) else {
            throw FieldFault(
                .badDate, column: self.date,
                "expected a date such as 9-Apr-84 or Sep-84, saw “\(record.shown(self.date))”"
                    + calendarAdvice(on: text))
        }
        return LaunchMoment(
            date: date.day, precision: date.precision, minuteUTC: minute(record, date))
    }

    /// A launch is counted though its time is not understood; the time is then unknown.
    private mutating func minute(_ record: borrowing Record, _ date: TableDate) -> Int? {
        guard let time, !record.isBlank(time), record.text(time).lowercased() != "unknown",
            record.text(time) != "N/A"
        else { return nil }
        guard let clock = TableTime(record.text(time)) else {
            remarks.append(
                FieldFault(
                    .badTime, column: time,
                    "expected a time such as 11:10:00 PM, saw “\(record.shown(time))”;"
                        + " the launch counts, its time is unknown"))
            return nil
        }
        let contradictsDay = clock.day.map { date.precision != .day || $0 != date.day } ?? false
        guard date.precision == .day, !contradictsDay else {
            remarks.append(
                FieldFault(
                    .timeContradictsDate, column: time,
                    "the UTC time “\(record.shown(time))” does not belong to the date"
                        + " “\(record.shown(self.date))”; the launch keeps its date,"
                        + " its time is unknown"))
            return nil
        }
        return clock.minute
    }

    mutating func weaponClass(_ record: borrowing Record) -> WeaponClass {
        if let known = WeaponClass(table: record.text(type)) { return known }
        remarks.append(
            FieldFault(
                .badWord, column: type,
                "no missile class is called “\(record.shown(type))”;"
                    + " the launch counts, its class is unknown"))
        return .unknown
    }

    mutating func outcome(_ record: borrowing Record) -> LaunchOutcome {
        let word = record.text(outcome).lowercased()
        if word.isEmpty || word == "n/a" { return .unknown }
        if let known = LaunchOutcome(rawValue: word) { return known }
        remarks.append(
            FieldFault(
                .badWord, column: outcome,
                "expected Success, Failure or Unknown, saw “\(record.shown(outcome))”;"
                    + " the launch counts, its outcome is unknown"))
        return .unknown
    }

    mutating func length(
        _ record: borrowing Record, _ column: Int?, isKilometres: Bool
    ) -> LengthRange? {
        guard let column else { return nil }
        let text = record.text(column)
        switch TableLength(text, isKilometres: isKilometres) {
        case .unknown: return nil
        case .known(let range): return range
        case .typo(let range):
            remarks.append(
                FieldFault(
                    .unitTypo, column: column,
                    "“\(text)” is read as kilometres: lm is a slip of the neighbouring key"))
            return range
        case .unreadable:
            remarks.append(
                FieldFault(
                    .unreadableLength, column: column,
                    "expected a length such as 1,380 km, saw “\(record.shown(column))”;"
                        + " the launch counts, this length is unknown"))
            return nil
        }
    }
}
