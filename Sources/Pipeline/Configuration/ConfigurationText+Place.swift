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

    private static func child(_ node: Node?, _ key: any CodingKey) -> (node: Node, mark: Mark?)? {
        switch node {
        case .mapping(let mapping):
            guard let pair = mapping.first(where: { $0.key.string == key.stringValue }) else {
                return nil
            }
            // A nested block has its mark at its first key; the reader looks for its own.
            let isScalar = if case .scalar = pair.value { true } else { false }
            return (pair.value, isScalar ? pair.value.mark : pair.key.mark)
        case .sequence(let items):
            guard let index = key.intValue, items.indices.contains(index) else { return nil }
            return (items[index], items[index].mark)
        default: return nil
        }
    }
}
