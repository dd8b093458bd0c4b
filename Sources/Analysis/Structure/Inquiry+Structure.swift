import TradeModel

extension Inquiry {
    /// How finely goods are told apart; by sections only where an indicator can.
    func level(
        usually usual: GoodsLevel, sections: Bool = true
    ) throws(Refusal) -> GoodsLevel {
        let level = try word(.level) ?? usual
        guard sections || level != .section else {
            throw .usage("expected 2, 4 or 6 for --level, saw “section”")
        }
        return level
    }

    /// How many of the largest; all where none is named and none is usual.
    func top(usually usual: Int?) throws(Refusal) -> Int? {
        guard let text = self[.top] else { return usual }
        guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let count = Int(text), count > 0 else {
            throw .usage("expected a whole number above zero for --top, saw “\(text)”")
        }
        return count
    }

    /// A question about goods in one direction: exports unless imports are asked for.
    func oneWayTrade(_ level: GoodsLevel) throws(Refusal) -> TradeQuestion {
        var question = try trade()
        if question.direction == .total {
            guard self[.flow] == nil else {
                throw .usage(
                    "imports and exports have prices of their own; expected import or export for"
                        + " --flow")
            }
            question.direction = .export
        }
        if let fine = question.goods.prefixes.first(where: { $0.level > level.digits }) {
            throw .usage(
                "\(fine.digits) has more digits than the \(level.noun) that are told apart; ask for"
                    + " a finer --level")
        }
        return question
    }
}
