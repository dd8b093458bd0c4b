/// Something, or the reasons why it is not known, each once.
enum Known<Value> {
    case known(Value)
    case unknown([String])

    func map<Other>(_ transform: (Value) -> Known<Other>) -> Known<Other> {
        switch self {
        case .known(let value): transform(value)
        case .unknown(let reasons): .unknown(reasons)
        }
    }

    /// What two known values make; the reasons of both where one is not known.
    func joined<Other>(
        _ other: Known, _ combine: (Value, Value) -> Known<Other>
    ) -> Known<Other> {
        switch (self, other) {
        case (.known(let a), .known(let b)): combine(a, b)
        default: .unknown(reasons.merged(other.reasons))
        }
    }

    var reasons: [String] {
        if case .unknown(let reasons) = self { reasons } else { [] }
    }
}

extension Known<Bool> {
    var negated: Known { map { .known(!$0) } }

    /// Kleene's conjunction: one side that is false decides.
    static func both(_ a: Known, _ b: Known) -> Known {
        switch (a, b) {
        case (.known(false), _), (_, .known(false)): .known(false)
        default: a.joined(b) { .known($0 && $1) }
        }
    }

    /// Kleene's disjunction: one side that is true decides.
    static func either(_ a: Known, _ b: Known) -> Known {
        both(a.negated, b.negated).negated
    }
}

extension [String] {
    /// With more, each once.
    func merged(_ more: [String]) -> [String] {
        self + more.filter { !contains($0) }
    }
}
