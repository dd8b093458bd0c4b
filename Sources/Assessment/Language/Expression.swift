import TradeModel

/// A node of what a condition or a formula says, with the place where it stands.
struct Expression: Sendable, Hashable {
    indirect enum Node: Sendable, Hashable {
        case number(Double, Unit?)
        case reference(Reference)
        case negative(Expression)
        case arithmetic(Arithmetic, Expression, Expression)
        case function(Function, [Expression])
        case comparison(Comparison, Expression, Expression)
        case within(Expression, tolerance: Expression, of: Expression)
        case standing(of: String, Standing)
        case not(Expression)
        case both(Expression, Expression)
        case either(Expression, Expression)
    }

    enum Arithmetic: String, Sendable, Hashable, CaseIterable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
    }

    enum Function: String, Sendable, Hashable, CaseIterable {
        case abs, min, max
    }

    enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case equal = "="
        case unequal = "!="
    }

    let node: Node
    /// The character at which it begins, from 1.
    let column: Int
    /// How many nodes lie between it and its deepest one.
    let depth: Int

    init(_ node: Node, column: Int) {
        self.node = node
        self.column = column
        depth = 1 + (node.children.map(\.depth).max() ?? 0)
    }

    /// Whether it is true or false, and no number.
    var isCondition: Bool {
        switch node {
        case .number, .reference, .negative, .arithmetic, .function: false
        case .comparison, .within, .standing, .not, .both, .either: true
        }
    }
}

extension Expression.Node {
    /// The nodes right under it, in the order written.
    var children: [Expression] {
        switch self {
        case .number, .reference, .standing: []
        case .negative(let one), .not(let one): [one]
        case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .both(let a, let b),
            .either(let a, let b):
            [a, b]
        case .within(let a, let b, let c): [a, b, c]
        case .function(_, let all): all
        }
    }
}

extension Expression {
    /// What it names, each once, in the order written, with the place of the first mention.
    var mentions: [(reference: Reference, column: Int)] {
        var seen = Set<Reference>()
        return flat.compactMap { part in
            guard case .reference(let reference) = part.node, seen.insert(reference).inserted else {
                return nil
            }
            return (reference, part.column)
        }
    }

    /// The conditions that it asks the state of, each once, in the order written.
    var dependencies: [(name: String, column: Int)] {
        var seen = Set<String>()
        return flat.compactMap { part in
            guard case .standing(let name, _) = part.node, seen.insert(name).inserted else {
                return nil
            }
            return (name, part.column)
        }
    }

    /// All its nodes, in the order written.
    private var flat: [Expression] { [self] + node.children.flatMap(\.flat) }
}
