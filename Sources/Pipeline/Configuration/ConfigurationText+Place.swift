import TradeModel
internal import Yams

extension ConfigurationText {
    /// A fault of the value that a path of keys leads to, or of the innermost one that is there.
    func fault(_ message: String, at path: [any CodingKey]) -> Refusal {
        let place = place(at: path)
        return Refusal(
            Diagnostic(
                .error, .badConfiguration, path: self.path, line: place?.line,
                column: place?.column, message: message))
    }

    /// What is to be said at that place and is no fault.
    func warning(
        _ code: DiagnosticCode, _ message: String, at path: [any CodingKey]
    ) -> Diagnostic {
        let place = place(at: path)
        return Diagnostic(
            .warning, code, path: self.path, line: place?.line, column: place?.column,
            message: message)
    }

    /// Where the value that a path of keys leads to stands, or the innermost one that is there.
    func place(at path: [any CodingKey]) -> (line: Int, column: Int)? {
        var mark = root?.mark
        var node = root
        for key in path {
            guard let next = Self.child(node, key) else { break }
            mark = next.mark ?? mark
            node = next.node
        }
        return mark.map { ($0.line, $0.column) }
    }

    /// What the mapping under a key of the file holds, in its order. For who asks about all of it: to
    /// look for one name after the other would go through the mapping for each.
    func members(of key: String) -> [ConfigurationMember] {
        guard case .mapping(let mapping)? = value(at: [ConfigurationKey(stringValue: key)]) else {
            return []
        }
        var members: [ConfigurationMember] = []
        for (key, value) in mapping {
            guard let name = key.string else { continue }
            let mark = Self.mark(of: value, under: key)
            members.append(
                ConfigurationMember(
                    name: name, node: value, place: mark.map { ($0.line, $0.column) }))
        }
        return members
    }

    /// Whether the file has a key; what it leaves out is as usual.
    func has(_ key: String) -> Bool {
        guard case .mapping(let mapping)? = root else { return false }
        return mapping.contains { $0.key.string == key }
    }

    /// The value that a path of keys leads to; nil where none is there.
    func value(at path: [any CodingKey]) -> Node? {
        path.reduce(root) { node, key in Self.child(node, key)?.node }
    }

    /// The keys that lead to a value, as one would write them.
    static func place(_ keys: [any CodingKey]) -> String {
        let names = keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        return names.isEmpty ? "the file" : names.joined(separator: ".")
    }

    fileprivate static func child(
        _ node: Node?, _ key: any CodingKey
    ) -> (node: Node, mark: Mark?)? {
        switch node {
        case .mapping(let mapping):
            guard let pair = mapping.first(where: { $0.key.string == key.stringValue }) else {
                return nil
            }
            return (pair.value, mark(of: pair.value, under: pair.key))
        case .sequence(let items):
            guard let index = key.intValue, items.indices.contains(index) else { return nil }
            return (items[index], items[index].mark)
        default: return nil
        }
    }

    /// Where a value stands for its reader: a nested block has its mark at its first key, and is looked
    /// for at its own.
    private static func mark(of value: Node, under key: Node) -> Mark? {
        if case .scalar = value { value.mark } else { key.mark }
    }
}

/// What stands under a name in a mapping of a configuration.
struct ConfigurationMember {
    let name: String
    let node: Node
    /// Where it stands, as ``ConfigurationText/place(at:)`` tells it.
    let place: (line: Int, column: Int)?

    /// Where the value of one of its keys stands; its own place where it has no such key.
    func place(of key: String) -> (line: Int, column: Int)? {
        guard let mark = ConfigurationText.child(node, ConfigurationKey(stringValue: key))?.mark
        else { return place }
        return (mark.line, mark.column)
    }
}
