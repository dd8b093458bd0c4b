import Analysis
internal import Store
import TradeModel

extension Publishing {
    /// Computes the configured indicators and records those that can be.
    func computed(
        _ newest: [String: Vintage]
    ) throws(Refusal) -> [String: Result<IndicatorResult, Refusal>] {
        guard !configuration.indicators.isEmpty else { return [:] }
        let library = try library.library()
        let tables = BriefTables(configuration, library, asOf: clock.asOf)
        let digest = try tablesDigest()
        var results: [String: Result<IndicatorResult, Refusal>] = [:]
        for (name, request) in configuration.indicators.sorted(by: { $0.key < $1.key }) {
            do throws(Refusal) {
                let computed = try tables.result(request)
                // In the order in which the store keeps them.
                let inputs = (request.files ?? []).compactMap { newest[$0]?.id }.sorted()
                let method = method(of: computed, request, by: digest)
                try record(
                    computed, named: name, by: method, inputs: inputs, last: newest[name])
                results[name] = .success(computed)
            } catch {
                // The store or the disk is at fault then, and not the indicator.
                if error.cause == .outputNotWritable || error.cause == .busy { throw error }
                results[name] = .failure(configuration.fault(error, of: name))
            }
        }
        return results
    }

    private func record(
        _ computed: IndicatorResult, named name: String, by method: String, inputs: [Int],
        last: Vintage?
    ) throws(Refusal) {
        var vintage = Vintage(source: name, knownFrom: clock.now, method: method)
        vintage.inputs = inputs
        let series = try ComputedSeries.of(computed, named: name)
        guard try !isStored(series, vintage, last) else { return }
        _ = try store.record(vintage, series)
    }

    /// Whether the newest vintage of an indicator says the same, by the same method from the same
    /// editions: a day on which nothing changed adds none.
    private func isStored(
        _ series: [VintageSeries], _ vintage: Vintage, _ last: Vintage?
    ) throws(Refusal) -> Bool {
        guard let last, last.method == vintage.method, last.inputs == vintage.inputs else {
            return false
        }
        let known = try store.series(matching: "\(vintage.source)/*").filter { $0.count > 0 }
        guard Set(known.map(\.name)) == Set(series.map(\.name)) else { return false }
        for one in series {
            let values = try store.values(of: one.name, asOf: clock.now)
            let stored = Dictionary(values.map { ($0.period, $0.value) }) { first, _ in first }
            let computed = Dictionary(one.values.map { ($0.period, $0.value) }) { first, _ in first
            }
            guard stored == computed else { return false }
        }
        return true
    }
}
