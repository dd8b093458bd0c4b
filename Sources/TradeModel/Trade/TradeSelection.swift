/// Which records of trade tables are added up, and by what.
public struct TradeSelection: Hashable, Sendable {
    /// A column of the result.
    public enum Key: String, Sendable, Hashable, CaseIterable {
        case year, month
        /// The side that reports.
        case reporter
        /// The sides of the trade, whoever reports it.
        case exporter, importer
        /// The other side, and the direction, of the subject or the reporter.
        case partner, flow
        /// Goods by chapter, heading or subheading.
        case hs2, hs4, hs6

        /// The number of digits of the goods' code; nil for other keys.
        public var goodsLevel: Int? {
            switch self {
            case .hs2: 2
            case .hs4: 4
            case .hs6: 6
            default: nil
            }
        }
    }

    /// A side of a trade.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        case importer, exporter
    }

    /// The columns of the result, in order.
    public var keys: [Key]
    /// Only trade in which this country takes part; flow and partner are then its own.
    public var subject: Country?
    /// Only trade with this country: the subject's, the reporter's, or on either side.
    public var partner: Country?
    /// Only goods whose code begins with one of these digits; empty for all.
    public var goods: [String]
    /// Only this year and later ones.
    public var from: Year?
    /// Only this year and earlier ones.
    public var to: Year?
    /// Where a trade is reported from both sides, only the reports of this one.
    public var reportedBy: Side?
    /// Where goods are told apart or chosen, the editions of their code that a row may add up for one
    /// period. Several are told of, or refused.
    public var revisions: RevisionChoice

    /// All trade, by some keys.
    public init(
        keys: [Key], subject: Country? = nil, partner: Country? = nil, goods: [String] = [],
        from: Year? = nil, to: Year? = nil, reportedBy: Side? = nil,
        revisions: RevisionChoice = .any
    ) {
        self.keys = keys
        self.subject = subject
        self.partner = partner
        self.goods = goods
        self.from = from
        self.to = to
        self.reportedBy = reportedBy
        self.revisions = revisions
    }

    /// The number of digits to which goods are told apart: 0 for all together.
    public var goodsLevel: Int { keys.compactMap(\.goodsLevel).max() ?? 0 }

    /// Beginnings of goods' codes that are told apart in finer terms than the keys do, none of which begins
    /// with another: of some a trade may be told in coarser records than of others. None where a single one
    /// is asked for, or where the keys are as fine.
    package var separateGoods: [String] {
        let beginnings = Set(goods)
        let widest = beginnings.filter { code in
            !beginnings.contains { $0 != code && code.hasPrefix($0) }
        }
        let isFiner = widest.contains { $0.utf8.count > goodsLevel }
        return widest.count > 1 && isFiner ? widest.sorted() : []
    }

    /// The number of digits of goods in what records are added up to: that of the finest key or of the
    /// longest separate beginning. Behind fewer digits stand zeros.
    package var cellGoodsLevel: Int {
        separateGoods.reduce(goodsLevel) { max($0, $1.utf8.count) }
    }

    /// Whether goods are told apart or chosen, so that it matters which edition of their code a record
    /// is in.
    public var concernsGoods: Bool { goodsLevel > 0 || !goods.isEmpty }

    /// Whether goods are told apart and chosen by chapters alone, which are nearly the same in each
    /// edition of their code.
    package var isOfChapters: Bool {
        concernsGoods && goodsLevel <= 2 && goods.allSatisfy { $0.utf8.count == 2 }
    }
}
