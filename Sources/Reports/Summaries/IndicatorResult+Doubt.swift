public import Analysis
public import TradeModel

extension IndicatorResult.Point {
    /// Why the value is not final or not certain as of a day, in a word or two; nil where it is both.
    public func doubt(asOf: Day) -> String? {
        let isOver = TimeSpan(period).map { $0.days.upperBound <= asOf } ?? true
        return missing > 0 || !isOver ? "incomplete" : confidence?.doubt
    }
}

extension Confidence {
    /// Why a value is not certain; nil where it was read in a document.
    public var doubt: String? {
        switch self {
        case .confirmed, .compiled: nil
        case .derived: "derived"
        case .unconfirmed: "not confirmed"
        }
    }
}
