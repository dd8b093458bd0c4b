public import Importers
public import TradeModel

/// Where the records of bulk tables are added up.
public enum Engine: String, Sendable, Hashable, CaseIterable {
    /// Here, by our own readers.
    case local
    /// By DuckDB's command, on this machine.
    case duckdb
    /// By Spark, on this machine or on the cluster of the user's own configuration.
    case spark
}

extension BulkImporter {
    /// Adds up the records of files that a selection asks for, as known on a day, on an engine; only
    /// the cells come back, and what is done with them is the same for all engines.
    ///
    /// Refuses what ``cube(_:of:asOf:)`` does, and an engine that is not there or fails.
    public func cube(
        _ selection: TradeSelection, of paths: [String], asOf day: Day, on engine: Engine
    ) throws(Refusal) -> BulkResult {
        switch engine {
        case .local: return try cube(selection, of: paths, asOf: day)
        case .duckdb:
            let answers = try DuckDBEngine(self).answers(selection, of: paths)
            return try cube(selection, answers, engine: "DuckDB", asOf: day)
        case .spark:
            let answers = try SparkEngine(self).answers(selection, of: paths)
            return try cube(selection, answers, engine: "Spark", asOf: day)
        }
    }
}
