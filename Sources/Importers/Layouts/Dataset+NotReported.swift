import TradeModel

extension Dataset {
    /// Takes out what some records of a file say was not reported, where another record of it tells the
    /// value: a state that was numbered anew stands under both numbers in some years, once without
    /// values.
    mutating func dropNotReported(onLines lines: Set<Int>, ofFile file: Int) {
        guard !lines.isEmpty else { return }
        func isOfThese(_ origin: Origin) -> Bool {
            origin.file == file && lines.contains(origin.line)
        }
        let told = Set(
            observations.lazy.filter { $0.value != nil && $0.origin.file == file }.map(\.cell))
        observations.removeAll { isOfThese($0.origin) && told.contains($0.cell) }
        let reported = Set(
            trade.lazy.filter { $0.value != nil && $0.origin.file == file }.map(\.cell))
        trade.removeAll { isOfThese($0.origin) && reported.contains($0.cell) }
    }
}
