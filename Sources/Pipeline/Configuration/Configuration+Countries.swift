public import TradeModel

extension Configuration {
    /// The country table that a configuration names, for what needs no more of it: other faults are not
    /// looked for. Refuses one that is not there, that is no YAML, or that names no table.
    public static func countries(at path: String) throws(Refusal) -> String {
        // The shape of a scalar has no keys to look at.
        try ConfigurationText(path: path, of: .configuration)
            .decoded(CountriesKey.self, shape: .value).countries
    }

    private struct CountriesKey: Decodable {
        let countries: String
    }
}
