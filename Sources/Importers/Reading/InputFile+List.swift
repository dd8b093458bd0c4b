import Tabular
import TradeModel

extension InputFile {
    /// Opens a file that holds one list. Refuses an archive of several members: names of which nobody
    /// is told that they were left out would pass for screened.
    static func list(at path: String) throws(Refusal) -> InputFile {
        let members = try Self.open(path)
        guard members.count == 1 else { throw severalMembers(members, of: path) }
        return members[0]
    }

    private static func severalMembers(_ members: [InputFile], of path: String) -> Refusal {
        let shown = members.prefix(8).map { "“\($0.path.dropFirst(path.count + 1))”" }
            .joined(separator: ", ")
        let more = members.count > 8 ? ", …" : ""
        return Refusal(
            Diagnostic(
                .error, .mixedSources, path: path,
                message: "this archive holds \(members.count) files, \(shown)\(more), of which one"
                    + " can be the list; take that one out and give it alone"))
    }
}
