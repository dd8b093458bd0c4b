import Tabular
public import TradeModel

/// What is to be added up, as a command line gives it.
public struct AggregateRequest: Sendable {
    /// The columns of the result, with commas between.
    public var by: String
    /// Whose trade.
    public var subject: String?
    /// With whom.
    public var partner: String?
    /// The beginnings of goods' codes, with commas between.
    public var hs: String?
    /// The first year.
    public var from: String?
    /// The last year.
    public var to: String?
    /// Whose reports of a trade that both sides report.
    public var reportedBy: String?
    /// Which editions of the goods' code may be added up for one period.
    public var revision: String?

    /// A request for sums by some keys.
    public init(by: String) { self.by = by }

    /// The request as a selection. Refuses, as wrong usage, keys, countries, goods, years and editions
    /// that are none.
    public func selection(_ countries: CountryTable) throws(Refusal) -> TradeSelection {
        var selection = TradeSelection(keys: try keys)
        if let subject { selection.subject = try countries.requested(subject, as: "subject") }
        if let partner { selection.partner = try countries.requested(partner, as: "partner") }
        if let hs { selection.goods = try Self.goods(hs) }
        selection.from = try Self.year(from, "from")
        selection.to = try Self.year(to, "to")
        if let first = selection.from, let last = selection.to, first > last {
            throw Refusal.usage("--from \(first) is after --to \(last)")
        }
        if let reportedBy {
            selection.reportedBy = try TradeSelection.Side.requested(
                reportedBy, as: "reported-by")
        }
        if let revision {
            guard selection.concernsGoods else {
                throw Refusal.usage(
                    "--revision is about goods: ask by hs2, hs4 or hs6, or name some with --hs")
            }
            selection.revisions = try RevisionChoice.requested(revision)
        }
        return selection
    }

    private var keys: [TradeSelection.Key] {
        get throws(Refusal) {
            var keys: [TradeSelection.Key] = []
            for name in Self.parts(of: by) {
                guard let key = TradeSelection.Key(rawValue: name) else {
                    let known = TradeSelection.Key.allCases.map(\.rawValue)
                    throw Refusal.usage(
                        "no key is called “\(name)”"
                            + Spelling.advice(for: name, among: known)
                            + "; known: \(known.joined(separator: ","))")
                }
                guard !keys.contains(key) else {
                    throw Refusal.usage("--by names \(name) twice")
                }
                keys.append(key)
            }
            return keys
        }
    }

    private static func goods(_ list: String) throws(Refusal) -> [String] {
        let goods = parts(of: list)
        for code in goods {
            guard 2...10 ~= code.utf8.count, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                throw Refusal.usage(
                    "expected beginnings of HS codes such as 27 or 2709,270112 for --hs,"
                        + " saw “\(code)”")
            }
        }
        return goods
    }

    /// The parts of a list between its commas, without blanks around them.
    private static func parts(of list: String) -> [String] {
        list.split(separator: ",", omittingEmptySubsequences: false).map { trimmed(String($0)) }
    }

    private static func year(_ text: String?, _ name: String) throws(Refusal) -> Year? {
        guard let text else { return nil }
        guard let year = Year(text) else {
            throw Refusal.usage("expected a year such as 2016 for --\(name), saw “\(text)”")
        }
        return year
    }
}
