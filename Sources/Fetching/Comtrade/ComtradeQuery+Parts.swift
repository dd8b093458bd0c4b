extension ComtradeQuery {
    /// How many periods one call may ask for.
    private static let mostPeriods = 12
    /// Longer addresses are refused by the server or by something in front of it.
    private static let longestAddress = 2000

    /// The query in parts that each may be asked in one call, and that share no record.
    func calls(_ base: String) -> [ComtradeQuery] {
        let isOne =
            periods.count <= Self.mostPeriods && url(base).utf8.count <= Self.longestAddress
        guard !isOne, let halves else { return [self] }
        return halves.flatMap { $0.calls(base) }
    }

    /// Two queries that together ask for the same records, and share none; nil when every list is down
    /// to one code.
    var halves: [ComtradeQuery]? {
        let lists: [WritableKeyPath<ComtradeQuery, [String]>] = [
            \.periods, \.flows, \.partners, \.reporters, \.commodities,
        ]
        guard let longest = lists.first(where: { self[keyPath: $0].count > 1 }) else { return nil }
        let codes = self[keyPath: longest]
        // Periods beyond a call's number are cut off in whole calls.
        let calls = (codes.count + Self.mostPeriods - 1) / Self.mostPeriods
        let isPeriods = longest == \ComtradeQuery.periods && calls > 1
        let middle = isPeriods ? (calls + 1) / 2 * Self.mostPeriods : (codes.count + 1) / 2
        return [codes[..<middle], codes[middle...]].map {
            var half = self
            half[keyPath: longest] = Array($0)
            return half
        }
    }

    /// The address to ask.
    func url(_ base: String) -> String {
        let lists = [
            ("reporterCode", reporters), ("partnerCode", partners), ("period", periods),
            ("cmdCode", commodities), ("flowCode", flows), ("partner2Code", ["0"]),
            ("motCode", ["0"]), ("customsCode", ["C00"]), ("includeDesc", ["true"]),
        ]
        let parameters = lists.filter { !$0.1.isEmpty }
            .map { "\($0)=\($1.joined(separator: ","))" }
        return "\(endpoint(base))?\(parameters.joined(separator: "&"))"
    }

    /// The address without the query.
    func endpoint(_ base: String) -> String {
        let start = base.hasSuffix("/") ? String(base.dropLast()) : base
        return "\(start)/data/v1/get/C/\(frequency.rawValue)/HS"
    }

    /// `period 2023, flow M, goods AG6`, for a part that is down to one code in each list.
    var shown: String {
        let lists = [
            ("period", periods), ("flow", flows), ("reporter", reporters), ("partner", partners),
            ("goods", commodities),
        ]
        return lists.map { "\($0) \($1.isEmpty ? "all" : $1.joined(separator: ","))" }
            .joined(separator: ", ")
    }
}
