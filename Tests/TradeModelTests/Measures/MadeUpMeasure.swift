import TradeModel

extension Measure {
    /// A measure that a test states in a line; the subject is a made-up one.
    static func madeUp(
        _ id: String = "a", _ kind: Kind = .ban, _ direction: Direction = .export,
        hs: String = "2701", extent: Extent = .whole, disputed: String = "",
        from: String = "2017-08-05", windDown: String? = nil, to: String? = nil, cap: Cap? = nil
    ) -> Measure {
        let codes = { (text: String) in text.split(separator: " ").compactMap { HSCode(String($0)) }
        }
        guard let subject = Country("XAA"), let first = Day(from) else {
            preconditionFailure("\(from) is no day")
        }
        return Measure(
            origin: Origin(file: 0, line: 2), id: id, kind: kind,
            law: Law(
                regime: "EU", instrument: "Regulation", paragraph: "1", exemptions: ["food aid"],
                implements: nil, confidence: .confirmed, citation: "", note: ""),
            scope: Scope(
                subject: subject, direction: direction, goods: "coal", prefixes: codes(hs),
                extent: hs.isEmpty ? nil : extent, disputed: codes(disputed), revision: .hs2017,
                mapping: hs.isEmpty ? nil : .compiled),
            dates: Dates(
                adopted: first, effective: first, windDownEnd: windDown.flatMap { Day($0) },
                end: to.flatMap { Day($0) }), cap: cap)
    }
}

extension ClosedRange<Day> {
    /// The days of a period.
    static func of(_ text: String) -> ClosedRange<Day> {
        guard let span = TimeSpan(text) else { preconditionFailure("\(text) is no period") }
        return span.days
    }
}

extension HSCode {
    /// A code that is one.
    static func code(_ text: String) -> HSCode {
        guard let code = HSCode(text) else { preconditionFailure("\(text) is no code") }
        return code
    }
}
