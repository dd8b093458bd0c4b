import Analysis
import Reports
import TradeModel

/// The unit in which a figure is shown, and what its number is multiplied by for it.
struct ShownUnit {
    /// The unit's name.
    let name: String
    /// What one of the number's own unit is in it.
    let factor: Double

    /// A unit that a configuration asks for. What is counted may have a name of its own, such as
    /// missiles for launches, and so may a number in no unit. Refuses any other unit that the number
    /// does not convert to.
    ///
    /// - Parameter own: the unit of the number; nil where it has none.
    init(_ wanted: String, for own: String?) throws(Refusal) {
        name = wanted
        if let own, own != wanted {
            if let unit = Unit(wanted), let factor = Unit(own)?.factor(into: unit) {
                self.factor = factor
                return
            }
            guard ChartUnits.isCounted(own), Unit(wanted) == nil else {
                throw .usage("the value is in \(own), which does not convert to “\(wanted)”")
            }
        }
        factor = 1
    }
}

extension IndicatorResult {
    /// The unit of the value or of a field of a point; nil of a field in none.
    func ownUnit(of name: String, at point: Point?) -> String? {
        name == "value" ? unit : fieldUnit(name, at: point)
    }
}

extension IndicatorResult.FieldValue {
    /// The same in another unit, in which a count need not be whole.
    func times(_ factor: Double) -> Self {
        switch self {
        case .number(let number): .number(number.map { $0 * factor })
        case .interval(let interval):
            .interval(
                interval.map {
                    Interval(
                        lower: $0.lower * factor, upper: $0.upper * factor, level: $0.level)
                })
        case .count(let count):
            factor == 1 ? self : .number(count.map { Double($0) * factor })
        case .text: self
        }
    }
}
