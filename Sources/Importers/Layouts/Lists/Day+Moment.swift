import TradeModel

extension Day {
    /// The day of a text that may go on behind it with a time: `2024-03-10T15:36:30`.
    init?(ofMoment text: String) { self.init(String(text.prefix(10))) }
}
