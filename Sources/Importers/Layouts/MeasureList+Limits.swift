import Tabular
import TradeModel

extension MeasureList {
    /// When a row's measure holds; the dates must be in order.
    func dates(_ record: borrowing Record) throws(FieldFault) -> Measure.Dates {
        let adopted = try record.day(columns.adopted)
        let effective = try record.day(columns.effective)
        let windDown = try record.optionalDay(columns.windDownEnd)
        let end = try record.optionalDay(columns.end)
        let endKnown = try endKnown(record, end: end, adopted: adopted)
        let order = [
            (effective, columns.effective, adopted, "adoption"),
            (windDown, columns.windDownEnd, effective, "first day"),
            (end, columns.end, effective, "first day"),
        ]
        for (day, column, earlier, name) in order {
            guard let day, day < earlier else { continue }
            throw FieldFault(
                .badDate, column: column, "\(day) is before the measure's \(name), \(earlier)")
        }
        if let windDown, let end, windDown > end {
            throw FieldFault(
                .badDate, column: columns.windDownEnd,
                "\(windDown) is after the measure's last day, \(end)")
        }
        return Measure.Dates(
            adopted: adopted, effective: effective, windDownEnd: windDown, end: end,
            endKnown: endKnown)
    }

    /// The day on which a last day was laid down; nil where the table does not tell.
    private func endKnown(
        _ record: borrowing Record, end: Day?, adopted: Day
    ) throws(FieldFault) -> Day? {
        guard let column = columns.endKnown, let day = try record.optionalDay(column) else {
            return nil
        }
        guard end != nil, day >= adopted else {
            throw FieldFault(
                .badDate, column: column,
                end == nil
                    ? "a measure without a last day leaves this blank"
                    : "\(day) is before the measure's adoption, \(adopted)")
        }
        return day
    }

    /// How much a cap allows; nil for a measure of another kind, which may not state an amount.
    func cap(
        _ record: borrowing Record, of kind: Measure.Kind, endsOn end: Day?
    ) throws(FieldFault) -> Measure.Cap? {
        let window: Measure.Window? = try record.optionalWord(columns.window)
        let amounts = try amounts(record)
        let reportingDays = try reportingDays(record)
        guard kind == .cap else {
            guard amounts.isEmpty, window == nil, reportingDays == nil else {
                throw FieldFault(
                    .badWord, column: columns.kind,
                    "only a measure of the kind cap has amounts, a window or a time for reports")
            }
            return nil
        }
        guard let window, !amounts.isEmpty else {
            throw FieldFault(
                .missingValue, column: amounts.isEmpty ? columns.cap : columns.window,
                "a cap has amounts such as 500000 barrels, and a window")
        }
        guard window != .whole || end != nil else {
            throw FieldFault(
                .missingValue, column: columns.end, "a cap over its whole time has a last day")
        }
        return Measure.Cap(
            amounts: amounts, window: window, deliveries: name(record, columns.deliveries),
            estimates: name(record, columns.estimates), reportingDays: reportingDays)
    }

    /// Days after the end of a month, up to a year; nil where the measure sets no time for reports.
    private func reportingDays(_ record: borrowing Record) throws(FieldFault) -> Int? {
        guard let column = columns.reportingDays, !record.isBlank(column) else { return nil }
        guard let days = Int(record.text(Int?.some(column))), 0...366 ~= days else {
            throw FieldFault(
                .badNumber, column: column,
                "expected a number of days such as 30, saw “\(record.shown(column))”")
        }
        return days
    }

    /// Amounts with their units, `;` between them.
    private func amounts(_ record: borrowing Record) throws(FieldFault) -> [Quantity] {
        var amounts: [Quantity] = []
        for text in record.list(columns.cap, by: ";") {
            let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = DecimalLiteral(Array(parts[0].utf8)[...]),
                let value = number.doubleValue, value > 0
            else {
                throw FieldFault(
                    .badNumber, column: columns.cap,
                    "expected an amount above zero such as 500000 barrels, saw “\(text)”")
            }
            guard let unit = Unit(parts[1]) else {
                throw FieldFault.unknownUnit(String(parts[1].prefix(40)), column: columns.cap)
            }
            guard !amounts.contains(where: { $0.unit.isCommensurable(with: unit) }) else {
                throw FieldFault(
                    .badWord, column: columns.cap, "two amounts of one kind of unit, \(unit)")
            }
            amounts.append(Quantity(value, unit))
        }
        return amounts
    }

    private func name(_ record: borrowing Record, _ column: Int) -> String? {
        let text = record.text(Int?.some(column))
        return text.isEmpty ? nil : text
    }
}
