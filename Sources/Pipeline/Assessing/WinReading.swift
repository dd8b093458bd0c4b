import Analysis
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

    /// The size that it names. Refuses, as wrong usage, one that is none.
    func requestedSize() throws(Refusal) -> Win.Size? {
        guard let size else { return nil }
        guard let known = Win.Size(rawValue: size) else {
            let sizes = Win.Size.allCases.map(\.rawValue).joined(separator: ", ")
            throw .usage("expected one of \(sizes) under “size”, saw “\(size)”")
        }
        return known
    }

    /// Whether a win is of the sides that it names, and of a size where there is one.
    func fits(_ win: Win, size: Win.Size?) -> Bool {
        size.map { win.size == $0 } ?? true
            && givers.map { $0.contains(win.giver) } ?? true
            && receivers.map { $0.contains(win.receiver) } ?? true
    }

    /// The days of reciprocity. Refuses, as wrong usage, less than one and more than ten years.
    func days() throws(Refusal) -> Int {
        try RequestedWindow.length(reciprocity ?? 90, under: "reciprocity")
    }
}

/// How many wins were given and stand, and what became of the others, as the point of an indicator.
///
/// A win is known from the day after it. It is answered by one that its receiver gave its giver
/// within the days of reciprocity; until they are over it is pending, then expired. The ledger says
/// nothing of the time before the day from which it is complete, nor after the one to which it is.
struct WinReading {
    let request: WinRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "wins", codes: [], title: "Wins of a ledger", unit: "count",
        formula: "n = wins given within the window that stand", inputs: "a ledger of wins",
        pitfalls: "what counts as a win, and as a large one, is a judgement of the ledger; a row"
            + " that was rejected is missing, not counted",
        authority: "the ledger named", parameters: [],
        fields: [.covered])

    /// The one point. Refuses a window, a size or days of reciprocity that are none, and wins of several
    /// ledgers.
    func result() throws(Refusal) -> IndicatorResult {
        try facts.requireOneList(of: "wins", at: facts.wins.map(\.origin))
        let ledger = facts.winLedger
        let end = min(asOf, ledger.upperBound)
        let known = facts.wins.filter { $0.date < asOf && $0.date <= end }
        let window = try window(since: ledger.lowerBound)
        let size = try request.requestedSize()
        let days = try request.days()
        let fitting = known.filter {
            $0.date >= window.days.lowerBound && request.fits($0, size: size)
        }
        let reversed = fitting.filter { $0.ended.map { $0 < asOf } ?? false }
        let answered = fitting.filter { isAnswered($0, within: days, known) }
        let pending = fitting.filter {
            $0.date.distance(to: end) <= days && !isAnswered($0, within: days, known)
        }
        let last = fitting.map { Double($0.date.distance(to: asOf)) }.min()
        // A rejected row may be a later one, where there is a day for it.
        let newest = min(end, asOf.advanced(by: -1))
        let isLastTold =
            window.isTold(by: ledger, asOf: asOf)
            && (facts.unplaced == 0 || fitting.contains { $0.date == newest })
        let covered = window.covered(by: ledger, to: end)
        return IndicatorResult(
            Self.entry, parameters: [("reciprocity", "\(days)")], unit: "count",
            definition: "wins given within the window that stand; answered: by one of the receiver"
                + " within \(counted(days, "day"))",
            points: [
                IndicatorResult.Point(
                    period: window.told(to: end).description,
                    value: covered > 0 ? Double(fitting.count - reversed.count) : nil,
                    fields: [
                        .init("given", .count(fitting.count)),
                        .init("reversed", .count(reversed.count)),
                        .init("answered", .count(answered.count)),
                        .init("pending", .count(pending.count)),
                        .init(
                            "expired",
                            .count(fitting.count - answered.count - pending.count)),
                        .init("days", .number(isLastTold ? last : nil)),
                        .init("days_at_most", .number(last)),
                        .init("covered", .number(covered)),
                        .init("rejected", .count(facts.unplaced)),
                        .init("documents", .text(Self.documents(fitting))),
                        .init("irreversible", .count(fitting.count { !$0.isReversible })),
                    ], n: fitting.count, missing: facts.unplaced,
                    confidence: fitting.map(\.confidence).min(),
                    sources: facts.uses(of: fitting.map(\.origin)))
            ], findings: [])
    }

    /// The documents that report wins, each once.
    static func documents(_ wins: [Win]) -> String {
        wins.map(\.source).filter { !$0.isEmpty }.uniqued().listed(first: 12, by: "; ")
    }

    private func window(since first: Day) throws(Refusal) -> RequestedWindow {
        guard let text = request.window else {
            return try RequestedWindow(from: first, to: asOf, asOf: asOf)
        }
        return try RequestedWindow(text, to: asOf, asOf: asOf)
    }

    private func isAnswered(_ win: Win, within days: Int, _ known: [Win]) -> Bool {
        known.contains { other in
            other.giver == win.receiver && other.receiver == win.giver
                && 0...days ~= win.date.distance(to: other.date)
        }
    }
}
