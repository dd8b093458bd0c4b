import TradeModel

/// Values of goods: what a trade consists of.
struct GoodsVector {
    private(set) var values: [HSCode: Double] = [:]
    /// The records that tell them.
    private(set) var origins: [Origin] = []

    /// Adds a value of some goods, with the record that tells it.
    mutating func add(_ value: Double, of goods: HSCode, at origin: Origin? = nil) {
        values[goods, default: 0] += value
        if let origin { origins.append(origin) }
    }

    var total: Double {
        values.sorted { $0.key.digits < $1.key.digits }.reduce(0) { $0 + $1.value }
    }

    /// The cosine of the angle to another, 0 to 1; nil where one is zero.
    func cosine(to other: GoodsVector) -> Double? {
        let goods = Set(values.keys).union(other.values.keys).sorted { $0.digits < $1.digits }
        // Scaled, so that squares of values neither overflow nor vanish.
        let (left, right) = (largest, other.largest)
        guard left > 0, right > 0 else { return nil }
        var (dot, own, others) = (0.0, 0.0, 0.0)
        for code in goods {
            let a = (values[code] ?? 0) / left
            let b = (other.values[code] ?? 0) / right
            dot += a * b
            own += a * a
            others += b * b
        }
        return min(1, dot / (own.squareRoot() * others.squareRoot()))
    }

    /// The value of goods that are among some or below them, and that of coarser ones, which may hold
    /// some.
    func value(among wanted: [HSCode]) -> (certain: Double, possible: Double) {
        var (certain, possible) = (0.0, 0.0)
        for (code, value) in values.sorted(by: { $0.key.digits < $1.key.digits }) {
            if wanted.contains(where: { code.digits.hasPrefix($0.digits) }) {
                certain += value
            } else if wanted.contains(where: { $0.digits.hasPrefix(code.digits) }) {
                possible += value
            }
        }
        return (certain, possible)
    }

    private var largest: Double { values.values.max() ?? 0 }
}
