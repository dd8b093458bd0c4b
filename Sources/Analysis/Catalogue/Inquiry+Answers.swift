import TradeModel

extension Inquiry {
    /// The answer to a parameter, as written; nil where none was given.
    subscript(parameter: Indicator.Parameter) -> String? { answers[parameter] }

    /// The answer to a parameter that the indicator cannot do without.
    func required(_ parameter: Indicator.Parameter) throws(Refusal) -> String {
        guard let answer = self[parameter] else {
            throw .usage("this indicator needs --\(parameter.rawValue)")
        }
        return answer
    }

    /// The answer as a day.
    func day(_ parameter: Indicator.Parameter) throws(Refusal) -> Day? {
        guard let text = self[parameter] else { return nil }
        guard let day = Day(text) else {
            throw .usage(
                "expected a day such as 2016-11-30 for --\(parameter.rawValue), saw “\(text)”")
        }
        return day
    }

    /// The length of the periods asked for.
    func frequency() throws(Refusal) -> Frequency? {
        switch self[.by] {
        case nil: nil
        case "year": .annual
        case "quarter": .quarterly
        case "month": .monthly
        case "day": .daily
        case .some(let other):
            throw .usage("expected year, quarter, month or day for --by, saw “\(other)”")
        }
    }

    /// The answer as a word of a fixed vocabulary, or one of its synonyms; nil for the word that
    /// leaves it open.
    func word<Word: RawRepresentable & CaseIterable>(
        _ parameter: Indicator.Parameter, _ synonyms: [String: Word] = [:], open: String? = nil
    ) throws(Refusal) -> Word? where Word.RawValue == String {
        guard let text = self[parameter] else { return nil }
        return try Word.requested(text, as: parameter.rawValue, synonyms, open: open)
    }
}
