/// The lines that our statements write to an engine's standard output. Whatever else the engine or
/// the user's own configuration of it prints there is passed over.
enum EngineOutput: Equatable {
    /// A row of the statement about a table.
    case row(table: Int, fields: Substring)
    /// All statements were answered.
    case end

    /// What each line begins with.
    static let mark = "flywheel"

    /// The statement behind all others.
    static let endStatement = "SELECT concat_ws(',', '\(mark)', 'end')"

    /// Reads a line; nil where it is none of ours.
    init?(_ line: Substring) {
        let parts = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0] == Self.mark[...] else { return nil }
        if parts.count == 2, parts[1] == "end" {
            self = .end
        } else if parts.count == 3, let table = Int(parts[1]) {
            self = .row(table: table, fields: parts[2])
        } else {
            return nil
        }
    }
}
