import TradeModel

extension Partner {
    /// Whether its trade goes into a sum over partners: it is neither all of them nor a group that
    /// stands beside its members.
    var isSummed: Bool {
        switch self {
        case .world, .group: false
        default: true
        }
    }
}
