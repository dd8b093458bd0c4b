import TradeModel

extension WorldGoods {
    /// The reporters of whose trade with the world in periods of one length longer records alone tell.
    func longer(in periods: [TimeSpan]) -> [TimeSpan: [LongerRecord]] {
        LongerRecord.alone(in: periods, reports.told, TradeDirection(flow))
    }
}
