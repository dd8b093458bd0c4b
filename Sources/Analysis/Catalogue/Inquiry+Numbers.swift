import TradeModel

extension Inquiry {
    /// The answer as a finite number.
    func number(_ parameter: Indicator.Parameter) throws(Refusal) -> Double? {
        guard let text = self[parameter] else { return nil }
        guard let number = DecimalLiteral(Array(text.utf8)[...])?.doubleValue else {
            throw .usage("expected a number for --\(parameter.rawValue), saw “\(text)”")
        }
        return number
    }

    /// The answer as a day, a period or several.
    func span(_ parameter: Indicator.Parameter) throws(Refusal) -> TimeSpan? {
        guard let text = self[parameter] else { return nil }
        guard let span = TimeSpan(text) else {
            throw .usage(
                "expected a period such as 2016, 2016Q4, 2016-11, 2016-11-30 or 2020-01..2022-12 for"
                    + " --\(parameter.rawValue), saw “\(text)”")
        }
        return span
    }
}
