/// The direction of a trade flow, seen from the side that a sentence or a column is about.
public enum Flow: String, Sendable, Hashable, CaseIterable {
    case `import`, export

    /// The same goods seen from the other side.
    public var mirrored: Flow { self == .import ? .export : .import }
}

/// The direction of a trade value, seen from the subject.
public enum TradeDirection: String, Sendable, Hashable, CaseIterable {
    case `import`, export
    /// Both together.
    case total

    /// One of the two directions.
    public init(_ flow: Flow) { self = flow == .import ? .import : .export }
}

/// How goods are valued at the border.
public enum Valuation: String, Sendable, Hashable, CaseIterable {
    /// Cost, insurance, freight: what the goods cost on arrival; usual for imports.
    case cif
    /// Free on board: what they cost on departure; usual for exports.
    case fob
}
