import TradeModel

extension Basis {
    /// Whose figures of a subject's trade these are, for readers.
    func told(of subject: Country, by source: String) -> String {
        switch self {
        case .direct: "as \(subject) reports it (\(source))"
        case .mirror: "as its partners report it (mirror data, \(source))"
        case .reconciled: "reconciled from both sides' reports (\(source))"
        case .published: "as published by \(source)"
        }
    }

    /// A direction of a subject's trade that files do not hold, for readers: `exports that PRK reports`,
    /// since its partners may report them.
    func noun(of direction: TradeDirection, of subject: Country) -> String {
        self == .direct
            ? "\(direction.noun) that \(subject) reports" : "\(direction.noun) of \(subject)"
    }
}
