internal import GRDB

/// What is said of one series for one time.
public enum Figure: Hashable, Sendable {
    /// A number, which is finite.
    case value(Double)
    /// The source says that the value is not known. It is not zero.
    case missing
    /// The source no longer speaks of it.
    case withdrawn

    /// The number; nil where there is none.
    public var value: Double? {
        if case .value(let number) = self { number } else { nil }
    }

    /// How the table writes it.
    var kind: Int {
        switch self {
        case .value: 0
        case .missing: 1
        case .withdrawn: 2
        }
    }

    /// Reads two columns, kind and value, from the one at an index on.
    init(_ row: Row, at index: Int) {
        let kind: Int = row[index]
        let number: Double? = row[index + 1]
        self = kind == 2 ? .withdrawn : number.map(Figure.value) ?? .missing
    }
}
