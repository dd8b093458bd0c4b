import TradeModel

extension Frequency {
    /// What one of its periods is called, and how a request asks for them.
    var noun: String {
        switch self {
        case .annual: "year"
        case .quarterly: "quarter"
        case .monthly: "month"
        case .daily: "day"
        }
    }
}
