/// Price indices of goods that were traded in two periods, from their values and quantities in each.
///
/// É. Laspeyres (1871) `P_L = Σ p₁q₀ / Σ p₀q₀`, H. Paasche (1874) `P_P = Σ p₁q₁ / Σ p₀q₁`,
/// I. Fisher (1922) `P_F = √(P_L P_P)`; ILO and others, Export and Import Price Index Manual (2009).
struct PriceRelatives {
    /// The value and the quantity of one kind of goods, both above zero.
    struct Goods {
        let value: Double
        let quantity: Double
    }

    let laspeyres: Double
    let paasche: Double
    /// How many kinds of goods were traded in both.
    let matched: Int
    /// What the goods traded in both come to in the earlier and in the later period.
    let values: (base: Double, current: Double)

    /// Nil when nothing was traded in both, or a sum overflows. O(n).
    init?<Key: Hashable & Comparable>(base: [Key: Goods], current: [Key: Goods]) {
        var sums = (base: 0.0, current: 0.0, priced: 0.0, deflated: 0.0)
        var matched = 0
        for (key, old) in base.sorted(by: { $0.key < $1.key }) {
            guard let new = current[key] else { continue }
            matched += 1
            sums.base += old.value
            sums.current += new.value
            sums.priced += new.value / new.quantity * old.quantity
            sums.deflated += old.value / old.quantity * new.quantity
        }
        laspeyres = sums.priced / sums.base
        paasche = sums.current / sums.deflated
        self.matched = matched
        values = (sums.base, sums.current)
        guard matched > 0, laspeyres.isFinite, paasche.isFinite, laspeyres > 0, paasche > 0 else {
            return nil
        }
    }

    /// The geometric mean of the two.
    var fisher: Double { (laspeyres * paasche).squareRoot() }

    /// The change in quantities that goes with Fisher's price change: the change in values without it.
    var volume: Double { values.current / values.base / fisher }
}
