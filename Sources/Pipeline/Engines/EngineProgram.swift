import Importers
import TradeModel

/// A program that answers SQL: its command, and what to say when it does not.
struct EngineProgram: Sendable {
    /// The engine's own name.
    let name: String
    /// The command, as found on the `PATH`.
    let command: String
    let arguments: [String]
    /// How it is installed.
    let installation: String
    /// What it writes to standard error where something that it needs is not there.
    let missingSigns: [String]
    /// What it writes where the machines that it works on do not answer.
    let unreachableSigns: [String]

    /// Runs statements one after the other, and calls a closure for each row that they write.
    func run(
        _ statements: [String], _ body: (Int, Substring) throws(Refusal) -> Void
    ) throws(Refusal) {
        let script = (statements + [EngineOutput.endStatement]).map { "\($0);\n" }.joined()
        guard var process = try ChildProcess.start(command, arguments, reading: script) else {
            throw missing("there is no \(command) on the PATH")
        }
        var isWhole = false
        try process.eachLine { line throws(Refusal) in
            switch EngineOutput(line) {
            case .row(let table, let fields): try body(table, fields)
            case .end: isWhole = true
            case nil: break
            }
        }
        let status = process.wait()
        guard status == 0, isWhole else { throw failure(status, process.complaint) }
    }

    /// Runs the statements about tables and takes in their rows.
    func answers(
        _ queries: [EngineQuery], _ dialect: any SQLDialect, _ importer: BulkImporter
    ) throws(Refusal) -> [EngineAnswer] {
        var answers = queries.map(importer.engineAnswer)
        let statements = queries.enumerated().flatMap { number, query in
            EngineSQL(query: query, dialect: dialect, number: number).statements
        }
        try run(dialect.settings(threads: importer.options.threads) + statements) {
            number, fields throws(Refusal) in
            guard answers.indices.contains(number), let row = EngineRow(fields) else {
                throw failure(0, "it gave back a row that is none of ours: \(fields.prefix(80))")
            }
            try answers[number].add(row)
        }
        return answers
    }

    /// The refusal of what the program made of the statements.
    func failure(_ status: Int, _ complaint: String) -> Refusal {
        let words = Self.gist(of: complaint)
        if status == 127 || missingSigns.contains(where: complaint.contains) {
            return missing(words)
        }
        if unreachableSigns.contains(where: complaint.contains) {
            return Refusal(
                Diagnostic(
                    .error, .engineUnreachable,
                    message: "\(name) does not reach its cluster: \(words)"),
                cause: .unreachable)
        }
        let ending = status == 0 ? "" : " with exit status \(status)"
        return Refusal(
            Diagnostic(.error, .engineFailed, message: "\(name) ended\(ending): \(words)"))
    }

    private func missing(_ reason: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .engineMissing,
                message: "\(name) is not installed: \(reason); \(installation)"),
            cause: .unreachable)
    }

    /// The lines of a complaint that say what is wrong: from the first that names an error on, else
    /// the last ones.
    static func gist(of complaint: String) -> String {
        let lines = complaint.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
            .filter { line in
                !line.isEmpty && !line.hasPrefix("at ") && !noise.contains(where: line.contains)
            }
        let signs = ["Error", "Exception", "[", "error:"]
        let start = lines.firstIndex { line in
            signs.contains { $0 == "[" ? line.hasPrefix($0) : line.contains($0) }
        }
        let shown = start.map { lines[$0...].prefix(4) } ?? lines.suffix(4)
        return shown.isEmpty ? "it says nothing" : shown.joined(separator: " / ")
    }

    /// What Spark logs whatever happens.
    private static let noise = [" WARN ", " INFO ", "Setting default log level", "Time taken:"]
}
