import TradeModel

/// What reporters say of their trade with the subject and with its sibling, by year: the evidence that
/// signals are read from.
struct ConfusionEvidence {
    let question: ConfusionQuestion
    let reported: ReportedTrade
    /// The flows of which a reporter says anything in a year, with a record that does: there, and nowhere
    /// else, no record of a partner means that it reports none.
    private let covered: [Coverage: Origin]
    private let chapters: [ReportedTrade.Side: GoodsVector]
    private let details: [ReportedTrade.Side: GoodsVector]
    private let weighed, weights: [ReportedTrade.Side: GoodsVector]

    /// What a reporter says of a flow, and the records that say it.
    struct Told {
        let value: Double
        let origins: [Origin]
    }

    private struct Coverage: Hashable {
        let reporter: Partner
        let flow: Flow
        let period: TimeSpan
    }

    /// Collects the evidence. Takes O(n log n) time.
    init(_ question: ConfusionQuestion, _ facts: Dataset) throws(Refusal) {
        self.question = question
        var yearly = facts
        yearly.trade.removeAll { $0.cell.period.frequency != .annual }
        guard yearly.trade.isEmpty == facts.trade.isEmpty else {
            throw .usage("these files hold no trade by year, by which reporters are judged")
        }
        reported = try ReportedTrade(yearly)
        covered = Dictionary(
            yearly.trade.map { record in
                let cell = record.cell
                let place = Coverage(
                    reporter: cell.reporter, flow: cell.flow, period: cell.period)
                return (place, record.origin)
            }
        ) { first, _ in first }
        let pair = [Partner.country(question.trade.subject), .country(question.sibling)]
        let records = yearly.trade.filter {
            !$0.cell.collection.isReconciled && pair.contains($0.cell.partner)
        }
        chapters = Self.vectors(Goods.coarsest(of: records), level: 2)
        let finest = Goods.finest(of: records)
        details = Self.vectors(finest, level: 6)
        let heavy = finest.filter { $0.quantity.netWeight != nil && $0.cell.commodity.level >= 6 }
        weighed = Self.vectors(heavy, level: 6)
        weights = Self.vectors(heavy, level: 6) { $0.quantity.netWeight?.doubleValue }
    }

    private static func vectors(
        _ records: [TradeRecord], level: Int,
        of amount: (TradeRecord) -> Double? = { $0.value?.doubleValue }
    ) -> [ReportedTrade.Side: GoodsVector] {
        var vectors: [ReportedTrade.Side: GoodsVector] = [:]
        for record in records {
            let cell = record.cell
            let goods = cell.commodity.prefix(min(level, cell.commodity.level))
            // A record without a usable value tells nothing of its weight either.
            guard record.value != nil, let value = amount(record), let goods else { continue }
            let side = ReportedTrade.Side(
                reporter: cell.reporter, partner: cell.partner, flow: cell.flow,
                period: cell.period)
            vectors[side, default: GoodsVector()].add(value, of: goods, at: record.origin)
        }
        return vectors
    }

    /// The flows to be judged, in order: every reporter's with the subject but the sibling's, which
    /// cannot take itself for another.
    var sides: [ReportedTrade.Side] {
        let subject = Partner.country(question.trade.subject)
        let sibling = Partner.country(question.sibling)
        return reported.statements.keys.filter { side in
            let direction = TradeDirection(side.flow.mirrored)
            return side.partner == subject && side.reporter != sibling && side.reporter != subject
                && [.total, direction].contains(question.trade.direction)
        }.sorted {
            ($0.period, $0.reporter, $0.flow.rawValue) < ($1.period, $1.reporter, $1.flow.rawValue)
        }
    }

    /// The goods of a flow by chapter; nil where its records do not tell goods apart.
    func chapters(_ side: ReportedTrade.Side) -> GoodsVector? { chapters[side] }

    /// The goods of a flow as fine as its records tell them apart.
    func details(_ side: ReportedTrade.Side) -> GoodsVector? { details[side] }

    /// Dollars a kilogram of each subheading of a flow that has a weight and a value above zero.
    func prices(_ side: ReportedTrade.Side) -> [HSCode: Double] {
        let weights = weights[side]?.values ?? [:]
        var prices: [HSCode: Double] = [:]
        for (goods, value) in weighed[side]?.values ?? [:] where value > 0 {
            prices[goods] = weights[goods].map { value / $0 }
        }
        return prices
    }

    /// The records behind these prices.
    func origins(ofPrices side: ReportedTrade.Side) -> [Origin] { weighed[side]?.origins ?? [] }

    /// What a reporter says of a flow, some years later: zero where it tells of the year and flow and
    /// names no such partner, nil where it tells nothing or nothing usable.
    func told(_ side: ReportedTrade.Side, later years: Int = 0) -> Told? {
        guard case .years(let range) = side.period else { return nil }
        let year = TimeSpan.year(range.lowerBound.advanced(by: years))
        let moved = ReportedTrade.Side(
            reporter: side.reporter, partner: side.partner, flow: side.flow, period: year)
        if let statement = reported.statements[moved] {
            return statement.entry.value.map {
                Told(value: $0.doubleValue, origins: statement.entry.origins)
            }
        }
        let place = Coverage(reporter: side.reporter, flow: side.flow, period: year)
        return covered[place].map { Told(value: 0, origins: [$0]) }
    }
}

extension ReportedTrade.Side {
    /// The same reporter's flow of the same time with another partner.
    func with(_ partner: Country) -> ReportedTrade.Side {
        ReportedTrade.Side(
            reporter: reporter, partner: .country(partner), flow: flow, period: period)
    }

    /// Another reporter's flow of the same time with the same partner.
    func of(_ reporter: Country) -> ReportedTrade.Side {
        ReportedTrade.Side(
            reporter: .country(reporter), partner: partner, flow: flow, period: period)
    }
}
