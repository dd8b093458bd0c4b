import Analysis
import TradeModel

extension Charting {
    /// The points that `only` means. Refuses one that means none and never will: the picture would be
    /// empty, and look like a gap in the data.
    ///
    /// As of an earlier day the points may not be there yet, so that those of all that the sources hold
    /// decide.
    func chosen(
        by only: [String: String], of label: String, _ request: IndicatorRequest,
        in result: IndicatorResult
    ) throws(Refusal) -> [IndicatorResult.Point] {
        let chosen = result.points.filter { $0.matches(only) }
        guard chosen.isEmpty, !only.isEmpty else { return chosen }
        let all = try tables.resultInFull(request).points
        guard !all.isEmpty, !all.contains(where: { $0.matches(only) }) else { return [] }
        let wanted = only.sorted { $0.key < $1.key }
        let seen = wanted.map { name, _ in
            let texts = Set(all.compactMap { $0[name]?.word }).sorted()
            return "“\(name)” is \(texts.isEmpty ? "no text" : texts.joined(separator: " or "))"
        }
        throw .usage(
            "the series “\(label)” is empty: “only” asks for"
                + " \(wanted.map { "\($0.key) “\($0.value)”" }.joined(separator: " with "))"
                + " and no point of \(result.indicator.id) has that; in the data"
                + " \(seen.joined(separator: ", "))")
    }
}
