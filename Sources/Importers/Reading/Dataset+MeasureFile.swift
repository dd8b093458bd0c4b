public import TradeModel

extension Dataset {
    /// Reads a table in the layout `measures`. Refuses one with a row that is not right: trade under a
    /// measure that is missing would pass for free.
    ///
    /// - Parameter label: the path that readers know; the path itself if left out.
    public init(
        measuresAt path: String, label: String? = nil, countries: CountryTable
    ) throws(Refusal) {
        let importer = Importer(
            countries: countries, options: Importer.Options(layout: .measures))
        let result = importer.read([path])
        if let refusal = result.refusals.first { throw refusal }
        let errors = result.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors) }
        self = result.facts
        if let label { for index in sources.indices { sources[index].path = label } }
    }
}
