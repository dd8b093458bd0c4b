import TradeModel

/// What a cell of a cube is about, in two words, so that millions of records are told apart without
/// a `String`.
struct CellKey: Hashable {
    /// The reporter's code and the partner's, of 31 bits each.
    let places: UInt64
    /// Time, direction and goods.
    let trade: UInt64

    /// No key is this one.
    static let none = CellKey(places: .max, trade: .max)
    /// Nor this one, which stands where a key stood before.
    static let moved = CellKey(places: .max, trade: .max - 1)

    @inline(__always)
    init(places: UInt64, trade: UInt64) {
        self.places = places
        self.trade = trade
    }

    /// Takes the places' codes, the direction, the year and the month, 0 for the whole year.
    @inline(__always)
    init(reporter: Int, partner: Int, flow: Flow, year: Int, month: Int) {
        places = UInt64(truncatingIfNeeded: reporter) << 32 | UInt64(truncatingIfNeeded: partner)
        let direction: UInt64 = flow == .export ? 1 : 0
        trade =
            (UInt64(truncatingIfNeeded: year) << 1 | direction) << 45
            | UInt64(truncatingIfNeeded: month) << 41
    }

    /// The same trade in goods: their digits that are told apart, as a number, the number of digits
    /// that the record gives, and the edition of the code.
    @inline(__always)
    func of(goods: Int, level: Int, revision: Int) -> CellKey {
        CellKey(
            places: places,
            trade: trade | UInt64(truncatingIfNeeded: revision) << 38
                | UInt64(truncatingIfNeeded: level) << 34 | UInt64(truncatingIfNeeded: goods))
    }

    var reporter: Int { Int(places >> 32) }
    var partner: Int { Int(places & 0xFFFF_FFFF) }
    /// The goods' digits as a number.
    var goods: Int { Int(trade & (1 << 34 - 1)) }
    /// How many of the goods' digits are told apart, without the zeros behind them.
    var toldDigits: Int {
        var (goods, digits) = (goods, 0)
        while goods > 0, goods.isMultiple(of: 100) { goods /= 100 }
        while goods > 0 {
            goods /= 100
            digits += 2
        }
        return digits
    }
    /// How many digits the record's goods had; 0 for all goods.
    var level: Int { Int(trade >> 34 & 15) }
    var flow: Flow { trade >> 45 & 1 == 1 ? .export : .import }
    /// 0 for none, else the edition's place among ``HSRevision/allCases``, from 1.
    var revision: Int { Int(trade >> 38 & 7) }
    var month: Int { Int(trade >> 41 & 15) }
    var year: Int { Int(trade >> 46) }
    /// The year and the direction in one number.
    var directedYear: UInt32 { UInt32(trade >> 45) }
}
