package import TradeModel

extension InputFile {
    /// Opens a file that is read as one: a list, a configuration or a template. Refuses an archive
    /// of several members, of which nobody would be told that all but one were left out.
    package static func single(at path: String) throws(Refusal) -> InputFile {
        let members = try Self.open(path)
        guard members.count == 1 else { throw severalMembers(members, of: path) }
        return members[0]
    }

    private static func severalMembers(_ members: [InputFile], of path: String) -> Refusal {
        let shown = members.prefix(8).map { String($0.path.dropFirst(path.count + 1)) }.quoted
        let more = members.count > 8 ? ", …" : ""
        return Refusal(
            Diagnostic(
                .error, .mixedSources, path: path,
                message: "this archive holds \(members.count) files, \(shown)\(more), of which one"
                    + " can be read here; take that one out and give it alone"))
    }
}
