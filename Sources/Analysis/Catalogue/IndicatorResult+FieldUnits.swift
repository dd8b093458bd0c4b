import TradeModel

extension IndicatorResult {
    /// The unit of a field of a point; nil where it has none, or the data do not tell.
    public func fieldUnit(_ name: String, at point: Point?) -> String? {
        switch indicator.unit(ofField: name) {
        case .value: return unit
        case .amounts: return amounts
        case .transformed:
            return answer("transform") == Transform.level.name ? unit : "log points"
        case .named(let other): return point?.text(other)
        case .monthly(let other): return point?.text(other).map { "\($0) a month" }
        case .quotient(let above, let below): return "\(above)/\(below)"
        case .price(let code): return Unit(unit).map { "\($0.baseCode)/\(code)" }
        case .own(let code): return code
        case nil: return nil
        }
    }
}

extension IndicatorResult.Point {
    /// A field that is a text and not empty.
    fileprivate func text(_ name: String) -> String? {
        guard case .text(let text)? = self[name], !text.isEmpty else { return nil }
        return text
    }
}
