import TradeModel

/// What to ask UN Comtrade for: trade in goods, by the codes of its own tables.
///
/// Only totals over second partners, modes of transport and customs procedures are asked for. Order and
/// repetition in the lists make no difference.
public struct ComtradeQuery: Sendable, Hashable {
    /// Years or months.
    public enum Frequency: String, Sendable, Hashable {
        case annual = "A"
        case monthly = "M"
    }

    /// Years or months.
    public var frequency: Frequency
    /// `2023`, or `202306` for months.
    public var periods: [String]
    /// Numbers of the reporting areas; none means all.
    public var reporters: [String]
    /// Numbers of their partners, `0` being the world; none means all, each for itself.
    public var partners: [String]
    /// `M` imports, `X` exports, `RM`, `RX` and others.
    public var flows: [String]
    /// `TOTAL`, HS codes, or `AG2`, `AG4`, `AG6` for all codes of so many digits.
    public var commodities: [String]

    /// A query; by default for imports and exports of all goods together, of all reporters with all
    /// partners.
    public init(
        _ frequency: Frequency = .annual, periods: [String], reporters: [String] = [],
        partners: [String] = [], flows: [String] = ["M", "X"], commodities: [String] = ["TOTAL"]
    ) {
        self.frequency = frequency
        self.periods = periods
        self.reporters = reporters
        self.partners = partners
        self.flows = flows
        self.commodities = commodities
    }

    /// The query in its one form: lists sorted and without repetition. Throws `bad-parameter` for a
    /// code that is none, and where two codes ask for the same records.
    func canonical() throws(Refusal) -> ComtradeQuery {
        var query = self
        let length = frequency == .annual ? 4 : 6
        let period = frequency == .annual ? "a year such as 2023" : "a month such as 202306"
        query.periods = try Self.list(periods, period) { Self.isNumber($0) && $0.count == length }
        query.reporters = try Self.list(reporters, "the number of a reporter", Self.isNumber)
        query.partners = try Self.list(partners, "the number of a partner", Self.isNumber)
        query.flows = try Self.list(flows, "a flow such as M or X") {
            !$0.isEmpty && $0.allSatisfy { ("A"..."Z").contains($0) }
        }
        query.commodities = try Self.list(commodities, "TOTAL, an HS code or AG2, AG4, AG6") {
            $0 == "TOTAL" || Self.level($0) != nil
                || [2, 4, 6].contains($0.count) && Self.isNumber($0)
        }
        for (list, words) in [
            (periods, "a period"), (flows, "a flow"), (commodities, "a code of goods"),
        ] where list.isEmpty {
            throw .usage("a query to UN Comtrade needs \(words)")
        }
        let levels = Set(query.commodities.compactMap(Self.level))
        if let code = query.commodities.first(where: {
            Self.isNumber($0) && levels.contains($0.count)
        }) {
            throw .usage("AG\(code.count) holds goods \(code) already; ask for one of the two")
        }
        return query
    }

    /// `AG4` is 4.
    private static func level(_ code: String) -> Int? {
        ["AG2": 2, "AG4": 4, "AG6": 6][code]
    }

    private static func isNumber(_ text: String) -> Bool {
        1...6 ~= text.utf8.count && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func list(
        _ codes: [String], _ expected: String, _ isCode: (String) -> Bool
    ) throws(Refusal) -> [String] {
        if let code = codes.first(where: { !isCode($0) }) {
            throw .usage("a query to UN Comtrade: expected \(expected), saw “\(code)”")
        }
        return Set(codes).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
}
