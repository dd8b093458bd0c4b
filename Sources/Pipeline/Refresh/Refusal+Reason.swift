import TradeModel

extension Refusal {
    /// Why, in a line: the first finding with its place.
    var reason: String {
        guard let finding = diagnostics.first else { return "it could not be read" }
        let place = [finding.line, finding.column].compactMap { $0 }.map { ":\($0)" }.joined()
        guard let path = finding.path, !place.isEmpty else { return finding.message }
        return "\(path)\(place): \(finding.message)"
    }
}
