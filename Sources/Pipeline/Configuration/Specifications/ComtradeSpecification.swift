import TradeModel

/// A question to the UN Comtrade API.
public struct ComtradeSpecification: Decodable, Sendable {
    /// The address of the API; that of the United Nations if left out.
    public let base: String?
    /// The reporters, by alpha-3.
    public let reporters: [String]
    /// The partners, by alpha-3; `WLD` for the world.
    public let partners: [String]
    /// The reporters' directions: `import`, `export`.
    public let flows: [String]
    /// Years or months, or runs of them such as `2015..2024`.
    public let periods: [String]
    /// HS headings; `TOTAL` if left out.
    public let goods: [String]?
    /// The subscription key.
    public let key: SecretReference

    /// What is wrong with it, and under which key; nil where nothing is.
    var fault: (key: String, message: String)? {
        if let flow = flows.first(where: { Flow(rawValue: $0) == nil }) {
            return ("flows", "expected import, export, saw “\(flow)”")
        }
        for text in periods {
            guard let span = TimeSpan(text), [.annual, .monthly].contains(span.frequency) else {
                return ("periods", "expected years or months such as 2015..2024, saw “\(text)”")
            }
        }
        guard Set(periods.compactMap { TimeSpan($0)?.frequency }).count < 2 else {
            return ("periods", "years and months cannot be asked for together")
        }
        if let code = goods?.first(where: { HSCode($0) == nil }) {
            return ("goods", "expected TOTAL or an HS code such as 2701, saw “\(code)”")
        }
        let lists = [
            ("reporters", reporters), ("partners", partners), ("flows", flows),
            ("periods", periods), ("goods", goods ?? ["TOTAL"]),
        ]
        return lists.first { $0.1.isEmpty }.map { ($0.0, "expected at least one") }
    }
}
