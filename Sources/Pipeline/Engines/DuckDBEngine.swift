import Importers
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// DuckDB through its command: SQL in, lines out.
struct DuckDBEngine {
    private let importer: BulkImporter

    init(_ importer: BulkImporter) { self.importer = importer }

    static let program = EngineProgram(
        name: "DuckDB", command: "duckdb",
        arguments: [
            "-no-init", "-batch", "-bail", "-list", "-noheader", ":memory:",
        ],
        installation: "pip install duckdb-cli", missingSigns: [], unreachableSigns: [])

    /// What DuckDB makes of files.
    func answers(
        _ selection: TradeSelection, of paths: [String]
    ) throws(Refusal) -> [EngineAnswer] {
        var tables: [EngineTable] = []
        for path in paths { tables.append(try importer.engineTable(path, selection)) }
        let queries = try importer.engineQueries(tables, selection)
        do throws(Refusal) {
            return try Self.program.answers(queries, dialect(isParallel: true), importer)
        } catch {
            // Line ends within quotes: it says so itself, and how to go on.
            guard error.description.contains("parallel=false") else { throw error }
            return try Self.program.answers(queries, dialect(isParallel: false), importer)
        }
    }

    private func dialect(isParallel: Bool) -> DuckDBDialect {
        let folder = FileSystem.temporaryFolder
        return DuckDBDialect(
            isParallel: isParallel, folder: "\(folder)/flywheel-\(getpid()).duckdb")
    }
}
