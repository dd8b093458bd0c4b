import Tabular
public import TradeModel

extension CountryTable {
    /// Reads a country table in the layout `countries`. Refuses one with a row that is not right:
    /// a country missing here would be missing everywhere.
    public init(path: String) throws(Refusal) {
        let importer = Importer(
            countries: CountryTable([]), options: Importer.Options(layout: .countries))
        // Every command waits for the table, and its rows need no settling with those of others.
        var facts = Dataset()
        var files: [ImportedFile] = []
        for input in try InputFile.openUntraced(path) {
            try importer.readTable(input, nil, &facts, &files)
        }
        let errors = files.flatMap(\.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors) }
        self.init(facts.areas)
    }
}
