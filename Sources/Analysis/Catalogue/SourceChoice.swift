import TradeModel

/// The choice of the one source that a question is about: figures of two sources are never mixed.
enum SourceChoice {
    /// The source that is named, or else the only one that the files hold; nil where they hold none.
    /// Refuses a name that they do not hold, and several sources of which none is named.
    static func among(_ held: [String], named name: String?) throws(Refusal) -> String? {
        let list = held.isEmpty ? "none" : held.joined(separator: ", ")
        if let name {
            guard held.contains(name) else {
                throw Refusal(
                    Diagnostic(
                        .error, .mixedSources,
                        message: "these files hold no source “\(name)”; they hold \(list)"),
                    cause: .usage)
            }
            return name
        }
        guard held.count <= 1 else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files hold several sources (\(list)); figures of two sources"
                        + " are never mixed: choose one with --source"))
        }
        return held.first
    }
}
