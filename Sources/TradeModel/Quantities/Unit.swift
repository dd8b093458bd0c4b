/// The unit of a number: a scale and a product of powers of base units.
///
/// `USD million` and `USD` share their base and differ in scale; dividing one by the other gives a
/// pure ratio. Quantities are divided and never added.
public struct Unit: Hashable, Sendable {
    /// The text by which tables name the unit, `USD million`.
    public let code: String
    /// What one of the unit is in its base units.
    public let scale: Double
    /// The base units that it is made of, each with its power; the same for all units that numbers
    /// convert between.
    public let base: [String: Int]

    private init(code: String, scale: Double, base: [String: Int]) {
        self.code = code
        self.scale = scale
        self.base = base
    }

    /// The unit by which tables name it; nil when it is none that is known.
    public init?(_ code: String) {
        guard let unit = Self.known[code] else { return nil }
        self = unit
    }

    /// Whether numbers in the two units differ by a factor only.
    public func isCommensurable(with other: Unit) -> Bool { base == other.base }

    /// What one of the unit is in another; nil where numbers do not convert between the two.
    public func factor(into other: Unit) -> Double? {
        isCommensurable(with: other) ? scale / other.scale : nil
    }

    /// Whether the unit is a pure number, as a ratio or a percentage is.
    public var isDimensionless: Bool { base.isEmpty }

    /// Whether it counts money of one currency, in whatever scale.
    public var isMoney: Bool {
        base.count == 1 && base.allSatisfy { $0.value == 1 && Self.currencies.contains($0.key) }
    }

    /// The unit of a quotient: commensurable units give a ratio with the quotient of their scales
    /// folded in by ``Quantity``; others a composite such as `USD/kg`.
    public static func / (a: Unit, b: Unit) -> Unit {
        var base = a.base
        for (name, power) in b.base { base[name, default: 0] -= power }
        base = base.filter { $0.value != 0 }
        if base.isEmpty { return .ratio }
        return Unit(code: "\(a.code)/\(b.code)", scale: a.scale / b.scale, base: base)
    }

    /// A pure ratio.
    public static let ratio = Unit(code: "ratio", scale: 1, base: [:])
    /// Hundredths.
    public static let percent = Unit(code: "percent", scale: 0.01, base: [:])
    /// US dollars at current prices.
    public static let usDollars = Unit(code: "USD", scale: 1, base: ["USD": 1])
    /// Renminbi yuan at current prices.
    public static let renminbi = Unit(code: "CNY", scale: 1, base: ["CNY": 1])
    /// Metric tonnes.
    public static let tonnes = Unit(code: "t", scale: 1000, base: ["kg": 1])
    /// Barrels of 42 US gallons.
    public static let barrels = Unit(code: "barrels", scale: 1, base: ["barrel": 1])
    /// Launches of one missile each.
    public static let launches = Unit(code: "launches", scale: 1, base: ["launch": 1])
    /// Calendar days.
    public static let days = Unit(code: "days", scale: 1, base: ["day": 1])
    /// Kilometres.
    public static let kilometres = Unit(code: "km", scale: 1000, base: ["m": 1])

    /// The currencies that tables may count in, by ISO 4217.
    private static let currencies = ["USD", "CNY", "KRW", "EUR", "JPY"]

    /// Every unit that a table may name, by its code.
    public static let known: [String: Unit] = {
        var units = [
            ratio, percent, usDollars, renminbi, tonnes, barrels, launches, days, kilometres,
        ]
        let scales = [("", 1), (" thousand", 1e3), (" million", 1e6), (" billion", 1e9)]
        for currency in currencies {
            for (name, scale) in scales {
                let code = currency + name
                guard code != usDollars.code, code != renminbi.code else { continue }
                units.append(Unit(code: code, scale: scale, base: [currency: 1]))
            }
        }
        for (code, scale, base) in [
            ("kg", 1, "kg"),
            ("kt TNT", 1, "kt TNT"), ("magnitude", 1, "magnitude"), ("votes", 1, "vote"),
            ("count", 1, "count"), ("million", 1e6, "count"), ("months", 1, "month"),
            ("index", 1, "index"),
        ] as [(String, Double, String)] {
            units.append(Unit(code: code, scale: scale, base: [base: 1]))
        }
        return Dictionary(uniqueKeysWithValues: units.map { ($0.code, $0) })
    }()
}

extension Unit: CustomStringConvertible {
    /// The code.
    public var description: String { code }
}
