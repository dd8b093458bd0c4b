package import TradeModel

extension Source {
    /// The file as JSON, as every report that rests on it names it.
    var json: JSONValue { .object(members) }

    fileprivate var members: [String: JSONValue] {
        ["path": .string(path), "sha256": .string(sha256), "layout": .string(layout)]
    }
}

extension SourceUse {
    /// The file with the number of the records used, as JSON.
    var json: JSONValue { .object(members) }

    /// The members of that object.
    package var members: [String: JSONValue] {
        var members = source.members
        members["used"] = .integer(used)
        return members
    }
}
