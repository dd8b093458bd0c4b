public import TradeModel

extension Dataset {
    /// Reads a table in the layout `measures`. Refuses one with a row that is not right: trade under a
    /// measure that is missing would pass for free.
    ///
    /// - Parameter label: the path that readers know; the path itself if left out.
    public init(
        measuresAt path: String, label: String? = nil, countries: CountryTable
    ) throws(Refusal) {
        self = try Importer.referenceTable(.measures, at: path, countries: countries)
        if let label { for index in sources.indices { sources[index].path = label } }
    }
}
