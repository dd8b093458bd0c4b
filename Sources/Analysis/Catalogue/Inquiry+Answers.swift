import TradeModel

extension Inquiry {
    /// The answer to a parameter, as written; nil where none was given.
    subscript(parameter: Indicator.Parameter) -> String? { answers[parameter] }

    /// The answer to a parameter that the indicator cannot do without.
    ///
    /// - Parameter names: those that the files hold, where it is one of them.
    func required(
        _ parameter: Indicator.Parameter, among names: @autoclosure () -> [String] = []
    ) throws(Refusal) -> String {
        guard let answer = self[parameter] else {
            throw Self.lacking(parameter, among: names())
        }
        return answer
    }

    /// Refuses an inquiry that lacks an answer which its indicator cannot do without.
    static func lacking(
        _ parameter: Indicator.Parameter, among names: [String] = []
    ) -> Refusal {
        let example =
            switch parameter {
            case .base, .from, .to: ", such as 2016"
            case .at: ", such as 2017-09-11"
            case .source, .against: ", the name of a source of the files"
            case .measure, .per: ", the name of a measure of the files"
            default: ""
            }
        let held = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
        return .usage("this indicator needs --\(parameter.rawValue)\(example)\(held)")
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

    /// The days from which and to which is asked. Refuses a first one that lies after the last.
    func days() throws(Refusal) -> (since: Day?, until: Day?) {
        let (since, until) = (try day(.since), try day(.until))
        if let since, let until, until < since {
            throw .usage(
                "--since \(since) lies after --until \(until): there is no day from the one to the"
                    + " other")
        }
        return (since, until)
    }

    /// The length of the periods asked for.
    func frequency() throws(Refusal) -> Frequency? {
        guard let text = self[.by] else { return nil }
        guard let frequency = Frequency.allCases.first(where: { $0.noun == text }) else {
            throw .usage("expected year, quarter, month or day for --by, saw “\(text)”")
        }
        return frequency
    }

    /// The answer as a word of a fixed vocabulary, or one of its synonyms; nil for the word that
    /// leaves it open.
    func word<Word: RawRepresentable & CaseIterable>(
        _ parameter: Indicator.Parameter, _ synonyms: [String: Word] = [:], open: String? = nil
    ) throws(Refusal) -> Word? where Word.RawValue == String {
        guard let text = self[parameter] else { return nil }
        return try Word.requested(text, as: parameter.rawValue, synonyms, open: open)
    }

    /// The answer as a country; nil where none was given.
    func country(_ parameter: Indicator.Parameter) throws(Refusal) -> Country? {
        guard let text = self[parameter] else { return nil }
        return try countries.requested(text, as: parameter.rawValue)
    }

    /// The answer as a period.
    func period(_ parameter: Indicator.Parameter) throws(Refusal) -> TimeSpan {
        let text = try required(parameter)
        guard let span = TimeSpan.asked(text) else {
            throw .usage(
                "expected a period such as 2019, 2019Q2 or 2019-06 for --\(parameter.rawValue), saw"
                    + " “\(text)”")
        }
        return span
    }

    /// The answer as a day, a period or several.
    func span(_ parameter: Indicator.Parameter) throws(Refusal) -> TimeSpan? {
        guard let text = self[parameter] else { return nil }
        guard let span = TimeSpan.asked(text) else {
            throw .usage(
                "expected a period such as 2016, 2016Q4, 2016-11, 2016-11-30 or 2020-01..2022-12 for"
                    + " --\(parameter.rawValue), saw “\(text)”")
        }
        return span
    }
}
