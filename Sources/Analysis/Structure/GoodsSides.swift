import TradeModel

/// A subject's trades of one direction in a period: with its partners, and what it states itself of its
/// trade with all of them.
struct GoodsSides {
    let direction: TradeDirection
    /// Whether trade with all is what the subject states of it by goods, and no sum over partners.
    let takesWorld: Bool
    private let period: TimeSpan
    private let partners: [GoodsTree]
    private let world: [GoodsTree]
    /// What the subject states of all partners, by goods or not; none where months of it lack.
    private let stated: [GoodsTree]

    init(
        _ slot: GoodsPeriods.Slot, _ direction: TradeDirection, _ question: TradeQuestion,
        _ level: GoodsLevel, _ source: GoodsSource
    ) {
        let all = slot.trees.filter {
            GoodsAnswer.side($0, source)?.direction == direction
        }
        let ofWorld = all.filter { GoodsAnswer.side($0, source)?.partner == .world }
        let isWhole = ofWorld.allSatisfy { slot.open[$0.trade.side] == nil }
        let byGoods = ofWorld.filter { !$0.groups(level).records.isEmpty }
        let others = all.filter { GoodsAnswer.side($0, source)?.partner != .world }
        self.direction = direction
        period = slot.period
        stated = isWhole && question.partner == nil ? ofWorld : []
        world = byGoods
        partners = others
        let isTold =
            !byGoods.isEmpty && byGoods.allSatisfy { slot.open[$0.trade.side] == nil }
        takesWorld = question.partner == nil && (isTold || others.isEmpty)
    }

    /// The trades that are all of it.
    var all: [GoodsTree] { takesWorld ? world : partners }

    /// Whether it is a sum over partners, who need not be all.
    var isSummed: Bool { !takesWorld && !partners.isEmpty }

    /// Says where goods are those of partners that do not come to what the subject states of all goods.
    var finding: Diagnostic? {
        guard isSummed, !stated.isEmpty, let whole = Self.value(stated)?.doubleValue, whole > 0,
            let sum = partners.compactMap(\.value).sum()?.doubleValue
        else { return nil }
        let gap = (sum - whole) / whole
        guard gap.magnitude > Amount.tolerance else { return nil }
        let percent = ((1000 * gap).rounded() / 10).plainDescription
        return Diagnostic(
            .warning, .partnersNotWorld, period: period,
            message: "\(period), \(direction.noun): the World record, which does not tell these"
                + " goods, says \(whole.plainDescription), and the partners whose goods are added"
                + " up sum to \(sum.plainDescription) (\(percent) %)")
    }

    private static func value(_ trees: [GoodsTree]) -> Amount? {
        let values = trees.map(\.value)
        return values.contains(nil) ? nil : values.compactMap { $0 }.sum()
    }
}

extension GoodsSides {
    /// Names the periods in which goods are those of the partners, while the World record tells them of
    /// others or of the other direction: they are not of one kind.
    ///
    /// - Parameter sides: those of each period with all partners, by the subject's own reports.
    static func unstatedFinding(
        _ sides: [GoodsSides], _ frequency: Frequency
    ) -> [Diagnostic] {
        guard sides.contains(where: { $0.takesWorld && !$0.world.isEmpty }) else { return [] }
        let line = PeriodLine(frequency: frequency)
        let names = [TradeDirection.import, .export].compactMap { direction -> String? in
            let summed = sides.filter { $0.direction == direction && $0.isSummed }
            let numbers = line.numbers(in: summed.map(\.period)).sorted()
            return numbers.isEmpty ? nil : "\(direction.noun) \(line.text(numbers))"
        }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "goods are those of the World record in some periods and, where it does"
                    + " not tell them, sums over the partners in the files, who need not be all:"
                    + " \(names.joined(separator: "; "))")
        ]
    }
}
