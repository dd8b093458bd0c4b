/// One row of a bilateral trade table: what a reporter says of its trade with one partner.
public struct TradeRecord: Sendable {
    /// The body of statistics that a record belongs to. Records of two bodies are never added.
    public enum Collection: Hashable, Sendable {
        /// UN Comtrade, as downloaded.
        case comtrade
        /// CEPII BACI, with its vintage, such as `202501`; reporters' figures reconciled.
        case baci(vintage: String)
    }

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
        /// The edition of the goods' code; nil for all commodities.
        public let revision: HSRevision?

        /// Names a trade.
        public init(
            collection: Collection, reporter: Partner, partner: Partner, flow: Flow,
            period: TimeSpan, commodity: HSCode, revision: HSRevision?
        ) {
            self.collection = collection
            self.reporter = reporter
            self.partner = partner
            self.flow = flow
            self.period = period
            self.commodity = commodity
            self.revision = revision
        }
    }

    /// Where the record stands.
    public var origin: Origin
    /// What it is about.
    public let cell: Cell
    /// US dollars at current prices; nil when the file holds a record of the cell that could not
    /// be used, so that the cell is missing and not zero.
    public var value: Amount?
    /// How the value is taken, where the table says.
    public let valuation: Valuation?
    /// What the record is to the sums.
    public var role: Role
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
