import Importers
import TradeModel

/// Spark through its command `spark-sql`. Master, paths and credentials are those of the user's own
/// configuration: nothing of it is read or passed on here.
struct SparkEngine {
    private let importer: BulkImporter

    init(_ importer: BulkImporter) { self.importer = importer }

    static let program = EngineProgram(
        name: "Spark", command: "spark-sql",
        arguments: [
            "-S",
            // No table is kept, so that no metastore is made in the working folder.
            "--conf", "spark.sql.catalogImplementation=in-memory",
            "--conf", "spark.sql.warehouse.dir=file:///tmp",
            "--conf", "spark.ui.showConsoleProgress=false",
            "-f", "/dev/stdin",
        ],
        installation: "pip install pyspark; it needs Java 17",
        missingSigns: [
            "JAVA_HOME is not set", "Unable to locate a Java Runtime",
            "Could not find valid SPARK_HOME",
        ],
        unreachableSigns: [
            "All masters are unresponsive", "Master removed our application",
            "UnknownHostException", "Connection refused", "No route to host",
            "ConnectTimeoutException",
            "Invalid master URL", "Could not parse Master URL",
        ])

    /// What Spark makes of files, folders and paths of its cluster.
    func answers(
        _ selection: TradeSelection, of paths: [String]
    ) throws(Refusal) -> [EngineAnswer] {
        var tables: [EngineTable?] = []
        for path in paths { tables.append(try seen(path, selection)) }
        let headers = try headers(zip(paths, tables).filter { $0.1 == nil }.map(\.0))
        var settled: [EngineTable] = []
        for (path, table) in zip(paths, tables) {
            if let table {
                settled.append(table)
            } else if let (header, format) = headers[path] {
                settled.append(try importer.engineTable(path, header: header, format, selection))
            } else {
                throw Refusal(
                    Diagnostic(
                        .error, .noRecords, path: path, message: "Spark finds no record here"))
            }
        }
        let queries = try importer.engineQueries(settled, selection)
        return try Self.program.answers(queries, SparkDialect(), importer)
    }

    /// The table of a path on this machine; nil where only Spark can tell.
    private func seen(
        _ path: String, _ selection: TradeSelection
    ) throws(Refusal) -> EngineTable? {
        let table: EngineTable
        if path != "-", FileSystem.isFolder(path) {
            guard let first = Self.firstFile(in: path), !first.hasSuffix(".parquet") else {
                return nil
            }
            table = try importer.engineTable(first, in: path, selection)
        } else if path == "-" || FileSystem.real(path) != nil, !path.hasSuffix(".parquet") {
            table = try importer.engineTable(path, selection)
        } else {
            return nil
        }
        if table.headerLines > 1 {
            throw unfit(path, "its first line is not the header")
        }
        if table.isLocal, (table.format == .gzip) != path.hasSuffix(".gz") {
            throw unfit(path, "Spark tells gzip by the name's ending, .gz")
        }
        return table
    }

    /// The first file of a folder on this machine, but for hidden ones and marks such as `_SUCCESS`;
    /// nil where there is none.
    static func firstFile(in folder: String) -> String? {
        FileSystem.names(in: folder).first { !$0.hasPrefix(".") && !$0.hasPrefix("_") }
            .map { "\(folder)/\($0)" }
    }

    private func unfit(_ path: String, _ reason: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badParameter, path: path,
                message: "Spark cannot read this file as it is: \(reason)"), cause: .usage)
    }

    /// The headers that Spark finds: first lines, and the column names of Parquet.
    private func headers(
        _ paths: [String]
    ) throws(Refusal) -> [String: (header: String, format: EngineTable.Format)] {
        var found: [String: (header: String, format: EngineTable.Format)] = [:]
        let isParquet = { (path: String) in
            path.hasSuffix(".parquet")
                || Self.firstFile(in: path)?.hasSuffix(".parquet") == true
        }
        var parquet = paths.filter(isParquet)
        for (path, line) in try lines(paths.filter { !isParquet($0) }, SparkHeaders.firstLine) {
            if line.hasPrefix("PAR1") { parquet.append(path) } else { found[path] = (line, .csv) }
        }
        for (path, names) in try lines(parquet, SparkHeaders.columnNames) {
            found[path] = (names, .parquet)
        }
        return found
    }

    private func lines(
        _ paths: [String], _ statement: (String, Int) -> String
    ) throws(Refusal) -> [String: String] {
        guard !paths.isEmpty else { return [:] }
        var found: [String: String] = [:]
        try Self.program.run(paths.enumerated().map { statement($0.element, $0.offset) }) {
            number, digits throws(Refusal) in
            found[paths[number]] = EngineRow.text(ofHexadecimal: String(digits))
        }
        return found
    }
}
