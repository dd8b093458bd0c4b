/// One row of a bilateral trade table: what a reporter says of its trade with one partner.
public struct TradeRecord: Sendable {
    /// What a record is to the sums.
    public enum Role: Sendable {
        /// It is added.
        case counted
        /// It is the reporter's trade with the world: kept out of sums and used as control.
        case control
        /// It repeats in finer goods what another record of the same cell holds.
        case detail
    }

    /// Which trade a record is about. Two records of one cell are the same statement.
    public struct Cell: Hashable, Sendable {
        /// The body of statistics.
        public let collection: Collection
        /// The side that reports; for reconciled figures the exporter.
        public let reporter: Partner
        /// The other side.
        public let partner: Partner
        /// The reporter's direction.
        public let flow: Flow
        /// The time covered.
        public let period: TimeSpan
        /// The goods.
        public let commodity: HSCode
        /// The edition of the goods' code; nil for all commodities, and where the table does not tell.
        public let revision: HSRevision?
        /// Which part of the trade it is, where the table splits it by customs regime or place; empty
        /// for all of it. Columns and their codes, `贸易方式编码:10+注册地编码:2102`.
        public let part: String

        /// Names a trade.
        public init(
            collection: Collection, reporter: Partner, partner: Partner, flow: Flow,
            period: TimeSpan, commodity: HSCode, revision: HSRevision?, part: String = ""
        ) {
            self.collection = collection
            self.reporter = reporter
            self.partner = partner
            self.flow = flow
            self.period = period
            self.commodity = commodity
            self.revision = revision
            self.part = part
        }
    }

    /// Where the record stands.
    public var origin: Origin
    /// What it is about.
    public let cell: Cell
    /// The value at current prices in the unit of the collection; nil when the file holds a record of
    /// the cell that could not be used or says that it was not reported, so that the cell is missing
    /// and not zero.
    public var value: Amount?
    /// How the value is taken, where the table says.
    public let valuation: Valuation?
    /// What the record is to the sums.
    public var role: Role
    /// How well the value is attested, where the table says.
    public var confidence: Confidence?
    /// How much of the goods there is, where the table tells it.
    public var quantity: GoodsQuantity

    /// A row of a trade table.
    public init(
        origin: Origin, cell: Cell, value: Amount?, valuation: Valuation?, role: Role,
        quantity: GoodsQuantity = .unknown
    ) {
        self.origin = origin
        self.cell = cell
        self.value = value
        self.valuation = valuation
        self.role = role
        self.quantity = quantity
    }
}
