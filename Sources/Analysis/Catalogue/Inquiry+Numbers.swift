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

    /// The answer as a whole number that is not negative.
    func whole(_ parameter: Indicator.Parameter) throws(Refusal) -> Int? {
        guard let text = self[parameter] else { return nil }
        guard let digits = DecimalLiteral(Array(text.utf8)[...]), !digits.isNegative,
            let number = Int(text)
        else {
            throw .usage(
                "expected a whole number such as 3 for --\(parameter.rawValue), saw “\(text)”")
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
