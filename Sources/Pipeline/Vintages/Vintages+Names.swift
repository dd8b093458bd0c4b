internal import Store
import TradeModel

extension Vintages {
    /// The series that a name means. Refuses one that means none or several, and a store in which nothing
    /// was recorded.
    func find(_ name: String) throws(Refusal) -> SeriesName {
        let all = try store.series().map(\.name)
        if all.isEmpty { _ = try firstMoment() }
        let exact = all.filter { $0.description == name || "\($0) \($0.unit)" == name }
        let ofSource = all.filter { $0.source == name }
        let values = ofSource.filter { $0.id == "value" }
        for candidates in [exact, values, ofSource] where candidates.count == 1 {
            return candidates[0]
        }
        let several = exact.isEmpty ? ofSource : exact
        guard several.isEmpty else {
            // What has one name in two units is told apart by these.
            let counts = Dictionary(grouping: several, by: \.description).mapValues(\.count)
            let names = several.prefix(10).map { one in
                counts[one.description] == 1 ? "\(one)" : "“\(one) \(one.unit)”"
            }
            throw Refusal(
                Diagnostic(
                    .error, .unknownSeries, path: store.path,
                    message: "“\(name)” may be one of \(several.count) series, such as"
                        + " \(names.joined(separator: ", "))"), cause: .usage)
        }
        let names = all.map(\.description).uniqued()
        let longer = names.filter { !name.isEmpty && $0.hasPrefix(name) }
        let advice =
            longer.isEmpty
            ? Spelling.advice(for: name, among: names)
            : "; these begin so: \(longer.listed(first: 5))"
        throw Refusal(
            Diagnostic(
                .error, .unknownSeries, path: store.path,
                message: "no series is called “\(name)”\(advice)"), cause: .usage)
    }
}
