import Analysis
import Assessment
import TradeModel

/// Wins of a ledger that fit.
struct WinRequest: Decodable, Sendable {
    /// The configured source.
    let file: String
    /// Who gave, alpha-3: one of these; anybody if left out.
    let givers: [String]?
    /// Who got, alpha-3: one of these; anybody if left out.
    let receivers: [String]?
    /// `small` or `large`; both if left out.
    let size: String?
    /// How far back, such as `12 months`; all if left out.
    let window: String?
    /// Within how many days one from the other side counts as an answer; 90 if left out.
    let reciprocity: Int?
}

/// How many wins were given and stand, and what became of the others, as the point of an indicator.
///
/// A win is known from the day after it. It is answered by one that its receiver gave its giver
/// within the days of reciprocity; until they are over it is pending, then expired.
struct WinReading {
    let request: WinRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "wins", codes: [], title: "Wins of a ledger", unit: "count",
        formula: "n = wins given within the window that stand", inputs: "a ledger of wins",
        pitfalls: "what counts as a win, and as a large one, is a judgement of the ledger",
        authority: "the ledger named", parameters: [])

    /// The one point. Refuses a window or a size that is none.
    func result() throws(Refusal) -> IndicatorResult {
        let end = min(asOf, facts.sources.compactMap(\.completeTo).max() ?? asOf)
        let known = facts.wins.filter { $0.date < asOf && $0.date <= end }
        let start = try start(from: end, known)
        let size =
            try request.size.map { text throws(Refusal) in
                try Win.Size.requested(text, as: "size", [:], open: nil)
            } ?? nil
        let fitting = known.filter { win in
            win.date >= start && size.map { win.size == $0 } ?? true
                && request.givers.map { $0.contains(win.giver) } ?? true
                && request.receivers.map { $0.contains(win.receiver) } ?? true
        }
        let reversed = fitting.filter { $0.ended.map { $0 < asOf } ?? false }
        let days = request.reciprocity ?? 90
        let answered = fitting.filter { isAnswered($0, within: days, known) }
        let pending = fitting.filter {
            $0.date.advanced(by: days) >= end && !isAnswered($0, within: days, known)
        }
        let last = fitting.map(\.date).max()
        let length = start.distance(to: asOf) + 1
        return IndicatorResult(
            Self.entry, parameters: [("reciprocity", "\(days)")], unit: "count",
            definition: "wins given within the window that stand; answered: by one of the receiver"
                + " within \(days) days",
            points: [
                IndicatorResult.Point(
                    period: TimeSpan.days(min(start, end)...end).description,
                    value: Double(fitting.count - reversed.count),
                    fields: [
                        .init("given", .count(fitting.count)),
                        .init("reversed", .count(reversed.count)),
                        .init("answered", .count(answered.count)),
                        .init("pending", .count(pending.count)),
                        .init(
                            "expired",
                            .count(fitting.count - answered.count - pending.count)),
                        .init("days", .number(last.map { Double($0.distance(to: end)) })),
                        .init(
                            "covered",
                            .number(Double(max(0, start.distance(to: end) + 1)) / Double(length))),
                    ], n: fitting.count, confidence: fitting.map(\.confidence).min(),
                    sources: facts.uses(of: fitting.map(\.origin)))
            ], findings: [])
    }

    private func isAnswered(_ win: Win, within days: Int, _ known: [Win]) -> Bool {
        known.contains { other in
            other.giver == win.receiver && other.receiver == win.giver
                && 0...days ~= win.date.distance(to: other.date)
        }
    }

    private func start(from end: Day, _ known: [Win]) throws(Refusal) -> Day {
        guard let text = request.window else { return known.map(\.date).min() ?? end }
        guard let lag = Reference.Lag(text),
            let span = TimeSpan.day(asOf).earlier(by: lag)
        else { throw .usage("expected a window such as 180 days or 12 months, saw “\(text)”") }
        return span.days.upperBound.advanced(by: 1)
    }
}
