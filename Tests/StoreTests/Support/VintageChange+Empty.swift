import Store

extension VintageChange {
    /// Whether everything is as it was.
    var isEmpty: Bool { new == 0 && revised == 0 && withdrawn == 0 }
}
