public import TradeModel

/// Which goods a question is about.
public struct GoodsSelection: Sendable, Hashable {
    /// The beginnings of the codes, in order and none within another; empty for all goods.
    public let prefixes: [HSCode]
    /// Which editions of the goods' code may be used.
    public let revisions: RevisionChoice

    /// Goods whose codes begin in one of several ways.
    public init(_ prefixes: [HSCode], revisions: RevisionChoice = .one) {
        let sorted = Set(prefixes).sorted { $0.digits < $1.digits }
        // In this order a code follows the codes that it begins with.
        self.prefixes = sorted.reduce(into: []) { kept, code in
            if !(kept.last?.isWhole(of: code) ?? false) { kept.append(code) }
        }
        self.revisions = revisions
    }

    /// Whether goods are among them; all goods together are not, unless all are asked for.
    public func contains(_ code: HSCode) -> Bool {
        prefixes.isEmpty || prefixes.contains { $0.isWhole(of: code) }
    }

    /// The codes as they were asked for, `26,2701`.
    var text: String { prefixes.map(\.digits).joined(separator: ",") }
}

extension HSCode {
    /// Whether other goods are these or part of them.
    func isWhole(of other: HSCode) -> Bool { other.digits.utf8.starts(with: digits.utf8) }
}
