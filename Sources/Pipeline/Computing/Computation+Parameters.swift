import Analysis
import TradeModel

extension Computation {
    /// Refuses, as wrong usage, a parameter that the indicator does not take.
    static func check(_ request: IndicatorRequest, of indicator: Indicator) throws(Refusal) {
        for (parameter, _) in request.given where !indicator.parameters.contains(parameter) {
            throw usage(
                "--\(parameter.rawValue) does not apply to \(indicator.id), which takes"
                    + " \(indicator.parameters.map { "--\($0.rawValue)" }.sorted().joined(separator: " "))"
            )
        }
    }

    static func usage(_ message: String) -> Refusal {
        Refusal(Diagnostic(.error, .badParameter, message: message), cause: .usage)
    }

    static func required(_ value: String?, _ name: String) throws(Refusal) -> String {
        guard let value else { throw usage("this indicator needs --\(name)") }
        return value
    }

    static func day(_ text: String?, _ name: String) throws(Refusal) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw usage("expected a day such as 2016-11-30 for --\(name), saw “\(text)”")
        }
        return day
    }

    static func frequency(_ text: String?) throws(Refusal) -> Frequency? {
        switch text {
        case nil: nil
        case "year": .annual
        case "quarter": .quarterly
        case "month": .monthly
        case "day": .daily
        case .some(let other):
            throw usage("expected year, quarter, month or day for --by, saw “\(other)”")
        }
    }

    /// A word of a fixed vocabulary, or one of its synonyms; nil for the word that leaves it open.
    static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String?, _ name: String, _ synonyms: [String: Word] = [:],
        open: String? = nil
    ) throws(Refusal) -> Word? where Word.RawValue == String {
        guard let text, text != open else { return nil }
        guard let word = Word(rawValue: text) ?? synonyms[text] else {
            let known =
                Word.allCases.map(\.rawValue) + synonyms.keys.sorted() + [open].compactMap { $0 }
            throw usage("expected \(known.joined(separator: ", ")) for --\(name), saw “\(text)”")
        }
        return word
    }
}
