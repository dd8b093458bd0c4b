import TradeModel

extension ListedName {
    /// A name besides the first, by what a list calls its quality, if anything: `Low` and
    /// `Low quality a.k.a` are weak, `f.k.a.` is a former one.
    init(_ text: String, quality: String?) {
        let quality = quality?.lowercased() ?? ""
        self.init(
            text, quality.hasPrefix("f.k.a") ? .former : .alias, isWeak: quality.hasPrefix("low"))
    }
}
