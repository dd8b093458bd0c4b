import TradeModel

extension Configuration {
    /// What it configures, in a line.
    public var summary: String {
        let parts = [
            counted(sources.count, "source"), counted(indicators.count, "indicator"),
            counted(outputs.count, "output"), counted(alerts.count, "alert"),
        ]
        let verdict =
            findings.isEmpty ? "nothing is wrong" : counted(findings.count, "warning")
        return "\(path): \(parts.joined(separator: ", ")); \(verdict)\n"
    }
}
