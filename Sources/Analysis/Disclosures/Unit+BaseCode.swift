import TradeModel

extension Unit {
    /// The base unit's name, `CNY` of `CNY billion`.
    var baseCode: String {
        base.sorted { $0.key < $1.key }
            .map { $0.value == 1 ? $0.key : "\($0.key)^\($0.value)" }.joined(separator: " ")
    }
}
