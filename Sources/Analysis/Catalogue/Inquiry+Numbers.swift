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

    /// The answer as a whole number: of days, of periods, or the seed of a draw.
    func whole(_ parameter: Indicator.Parameter) throws(Refusal) -> Int? {
        guard let text = self[parameter] else { return nil }
        guard let number = Int(text), (0...1_000_000).contains(number) else {
            throw .usage(
                "expected a whole number from 0 to 1000000 for --\(parameter.rawValue), saw"
                    + " “\(text)”")
        }
        return number
    }

    /// The answer as a number that is not negative, or above zero; the usual one where none was given.
    func number(
        _ parameter: Indicator.Parameter, usually usual: Double, mayBeZero: Bool = false
    ) throws(Refusal) -> Double {
        guard let text = self[parameter] else { return usual }
        guard let amount = Amount(ascii: Array(text.utf8)[...]),
            amount > .zero || (mayBeZero && amount == .zero)
        else {
            throw .usage(
                "expected a number \(mayBeZero ? "of zero or more" : "above zero"), below 10^18,"
                    + " for --\(parameter.rawValue), saw “\(text)”")
        }
        return amount.doubleValue
    }

    /// The answer as a number above zero; nil where none was given.
    func positive(_ parameter: Indicator.Parameter) throws(Refusal) -> Double? {
        guard self[parameter] != nil else { return nil }
        return try number(parameter, usually: 1)
    }
}
