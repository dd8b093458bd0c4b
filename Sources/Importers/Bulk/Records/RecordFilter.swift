import TradeModel

/// A selection, made ready to be asked of millions of records.
struct RecordFilter: Sendable {
    let places: PlaceCodes
    /// How many digits of the goods' code are told apart.
    let level: Int
    let hasSubject: Bool
    /// Whether records of other countries are read in full all the same.
    private let validatesAll: Bool
    let hasPartner: Bool
    let years: ClosedRange<Int>
    let flow: Flow?
    /// Each as a number and its count of digits.
    private let goods: [(digits: Int, count: Int)]
    /// Those that are told apart beyond the keys, none of which begins with another.
    private let separateGoods: [(digits: Int, count: Int)]
    /// How many digits of the goods' code a cell has, zeros behind fewer of them.
    private let cellLevel: Int
    let keepsReporter: Bool
    let keepsPartner: Bool
    let keepsSubject: Bool
    let keepsOther: Bool

    /// With `keepsPlaces`, cells tell reporters and partners apart even where no key does, since what
    /// they hold has to be settled trade by trade.
    init(
        _ selection: TradeSelection, places: PlaceCodes, keepsPlaces: Bool, validatesAll: Bool
    ) {
        self.places = places
        level = selection.goodsLevel
        hasSubject = selection.subject != nil
        self.validatesAll = validatesAll
        hasPartner = selection.partner != nil
        let first = selection.from?.ordinal ?? 0
        years = first...max(first, selection.to?.ordinal ?? 9999)
        // The importer's report of a trade is an import.
        flow = selection.reportedBy.map { $0 == .importer ? .import : .export }
        goods = selection.goods.map { (Int($0) ?? 0, $0.utf8.count) }
        separateGoods = selection.separateGoods.map { (Int($0) ?? 0, $0.utf8.count) }
        cellLevel = selection.cellGoodsLevel
        let keys = selection.keys
        keepsReporter = keepsPlaces || keys.contains(.reporter) || keys.contains(.exporter)
        keepsPartner = keepsPlaces || keys.contains(.partner) || keys.contains(.importer)
        let sides: [TradeSelection.Key] = [.exporter, .importer, .reporter, .partner]
        keepsOther = keepsPlaces || keys.contains(where: sides.contains)
        keepsSubject = keepsOther || keys.contains(.flow)
    }

    /// Whether only records of one country are asked for, so that others need not be looked at.
    var passesOthers: Bool { hasSubject && !validatesAll }

    /// Whether a country is asked for that is on neither side of a record.
    @inline(__always)
    func isOther(_ reporter: PlaceCodes.Marks, _ partner: PlaceCodes.Marks) -> Bool {
        hasSubject && !reporter.union(partner).contains(.subject)
    }

    /// Whether a trade is asked for, whatever its goods.
    @inline(__always)
    func selects(
        _ reporter: PlaceCodes.Marks, _ partner: PlaceCodes.Marks, flow: Flow, year: Int
    ) -> Bool {
        guard years.contains(year) else { return false }
        if let wanted = self.flow, wanted != flow { return false }
        guard hasPartner else { return true }
        // With a subject the partner is on the other side.
        return hasSubject
            ? (reporter.contains(.subject) ? partner : reporter).contains(.partner)
            : reporter.union(partner).contains(.partner)
    }

    /// Whether only some goods are asked for.
    var hasGoods: Bool { !goods.isEmpty }

    /// Whether goods are asked for, by their digits as a number and how many these are.
    @inline(__always)
    func selects(goods code: Int, level: Int) -> Bool {
        goods.isEmpty
            || goods.contains { prefix in
                prefix.count <= level && code / Self.power(level - prefix.count) == prefix.digits
            }
    }

    /// The key of the cells of a trade, for all goods together.
    @inline(__always)
    func key(
        reporter: Int, _ reporterMarks: PlaceCodes.Marks, partner: Int, flow: Flow, year: Int,
        month: Int
    ) -> CellKey {
        var (reporter, partner) = (reporter, partner)
        if hasSubject {
            let isReporter = reporterMarks.contains(.subject)
            if !(isReporter ? keepsSubject : keepsOther) { reporter = 0 }
            if !(isReporter ? keepsOther : keepsSubject) { partner = 0 }
        } else {
            if !keepsReporter { reporter = 0 }
            if !keepsPartner { partner = 0 }
        }
        return CellKey(reporter: reporter, partner: partner, flow: flow, year: year, month: month)
    }

    /// The digits of goods that are told apart, as a number.
    @inline(__always)
    func kept(goods code: Int, level: Int) -> Int {
        guard !separateGoods.isEmpty else {
            return self.level == 0 ? 0 : code / Self.power(level - min(level, self.level))
        }
        let beginning = separateGoods.first { prefix in
            prefix.count <= level && code / Self.power(level - prefix.count) == prefix.digits
        }
        let kept = min(level, max(self.level, beginning?.count ?? 0))
        return code / Self.power(level - kept) * Self.power(cellLevel - kept)
    }

    /// The chapter of goods, 0 for all goods.
    @inline(__always)
    static func chapter(_ code: Int, level: Int) -> Int {
        // Division by a constant takes little of the time of others.
        level == 6 ? code / 10_000 : level < 2 ? 0 : code / power(level - 2)
    }

    @inline(__always)
    private static func power(_ exponent: Int) -> Int {
        switch exponent {
        case 0: 1
        case 2: 100
        case 4: 10_000
        case 6: 1_000_000
        default: (0..<exponent).reduce(1) { product, _ in product * 10 }
        }
    }
}
