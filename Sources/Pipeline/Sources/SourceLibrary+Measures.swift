import Analysis
import TradeModel

extension SourceLibrary {
    /// The facts of the sources that an indicator rests on, each settled by itself, with the configured
    /// measures for one that takes them; the sources' own where they hold some. Refuses two that hold
    /// the same statement.
    func facts(_ names: [String], for indicator: Indicator) throws(Refusal) -> Dataset {
        var parts: [Dataset] = []
        for name in names { parts.append(try facts(name)) }
        let facts = parts.count == 1 ? parts[0] : try Dataset.joined(parts)
        guard indicator.takesMeasures else { return facts }
        return try facts.withOwnMeasures { () throws(Refusal) -> Dataset? in
            try configuredMeasures()
        }
    }

    /// The configured measures. Refuses a configuration that names no table of them.
    func measureTable() throws(Refusal) -> Dataset {
        guard let measures = try configuredMeasures() else {
            throw Refusal.usage("this configuration names no table of measures, under “measures”")
        }
        return measures
    }

    /// The configured measures, read once; nil where no table of them is configured.
    private func configuredMeasures() throws(Refusal) -> Dataset? {
        if measures == nil { measures = try configuration.measureTable(in: folder, countries) }
        return measures
    }
}
