import TradeModel

/// What the trade of a base year was, beside the periods that it has.
struct BaseYear {
    private let entry: TradeEntry?
    /// Whether it is a sum over partners, which need not be those of the periods.
    private let isSum: Bool
    /// The partners whose figures of the year these are, where it is a sum over partners; nil where it
    /// is the figure of all.
    let partners: [Partner]?
    /// The partners of the periods that have no figure of the year, where it is a sum over
    /// partners.
    let lacking: [String]
    /// The year and why it has no mean; nil where its own value is above zero, and of those whose the
    /// periods are.
    let lack: String?
    /// Whether shorter records tell of it that do not make it up.
    let isToldInPart: Bool

    /// Of a sum over partners the year is that of the partners that the periods hold.
    init(_ answer: TradeAnswer, _ base: Year, _ facts: Dataset) throws(Refusal) {
        var yearly = answer.question
        yearly.frequency = .annual
        let annual = try TradeAnswer(yearly, facts)
        let span = TimeSpan.year(base)
        let direction = yearly.direction
        let world = annual.trade?.world(direction, span)
        isToldInPart = annual.isToldInPart(span)
        isSum = annual.partner == .world && world?.isSum ?? true
        guard isSum else {
            entry = annual.level(span)
            partners = nil
            lacking = []
            lack = annual.lack(of: span)
            return
        }
        let asked = Self.partners(of: answer)
        partners = asked
        let unlike =
            "\(span) is told as a sum over partners alone, and periods beside it by the World record"
        lack = annual.lack(of: span) ?? (asked == nil ? unlike : nil)
        let known = (asked ?? []).map {
            (partner: $0, entry: annual.trade?.entry($0, direction, span))
        }
        lacking = known.filter { $0.entry?.value == nil }.map { "\($0.partner)" }
        entry =
            known.isEmpty || !lacking.isEmpty
            ? nil
            : known.compactMap { $0.entry }.reduce(into: TradeEntry(value: .zero)) { $0.add($1) }
    }

    /// Those with a value in some period; nil where the source states the total of one, or a direction
    /// of it, of which it is not known whose trade it is.
    private static func partners(of answer: TradeAnswer) -> [Partner]? {
        guard let trade = answer.trade else { return [] }
        let direction = answer.question.direction
        var partners: Set<Partner> = []
        for period in answer.periods {
            guard trade.world(direction, period)?.isSum ?? true else { return nil }
            partners.formUnion(
                trade.partners(in: period).filter { partner in
                    trade.entry(partner, direction, period)?.value != nil
                })
        }
        return partners.sorted()
    }

    /// The year, as a cell over its periods.
    func mean<P: Period>(of series: Series<P>, over year: ClosedRange<P>) -> Series<P>.Cell? {
        let stated = entry.flatMap { entry in
            entry.value.map {
                Series<P>.Cell(
                    span: year, value: $0.doubleValue, n: entry.n, missing: entry.missing,
                    confidence: entry.confidence, origins: entry.origins)
            }
        }
        return isOfPeriods(series, year) ? series.total(over: year) : stated
    }

    /// Whether the mean is of the periods' own values, and not of the year's.
    func isOfPeriods<P: Period>(_ series: Series<P>, _ year: ClosedRange<P>) -> Bool {
        isSum ? series.total(over: year) != nil : entry?.value == nil
    }
}
