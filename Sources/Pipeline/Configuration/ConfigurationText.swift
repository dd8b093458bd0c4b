import Tabular
import TradeModel
internal import Yams

/// A configuration as written: its tree, by which a fault is told with its line and column.
struct ConfigurationText {
    let path: String
    /// SHA-256 of the file, by which a change of the configuration is noticed.
    let sha256: String
    /// The lines of the file.
    let lines: [Substring]
    private let root: Node?

    /// Reads the file. Refuses one that is not there, an archive of several, and what is no YAML.
    init(path: String) throws(Refusal) {
        let file = try InputFile.single(at: path)
        self.path = path
        sha256 = file.sha256
        let text = String(decoding: file.bytes, as: UTF8.self)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        do {
            // Keys are names, whatever they look like: YAML 1.1 takes an `on` without quotes for a
            // truth value, and one in quotes, which it does not, would be another key.
            root = try Yams.compose(yaml: text, .basic.appending(.merge))
        } catch YamlError.parser(_, let problem, let mark, _),
            YamlError.scanner(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw Self.refusal(path, Self.account(of: problem, at: mark, in: lines), mark)
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            let twice = names.map { "“\($0)”" }.joined(separator: ", ")
            throw Self.refusal(path, "\(twice) stands in one place twice", context.mark)
        } catch {
            throw Self.refusal(path, "\(error)", nil)
        }
    }

    /// Refuses keys that nothing reads, then decodes.
    func decoded<Value: Decodable>(
        _: Value.Type, shape: ConfigurationShape
    ) throws(Refusal) -> Value {
        // Before anything is decoded: a misspelt key would otherwise be told as a missing one.
        if let root {
            var faults = FoundFaults()
            check(root, shape, &faults)
            try faults.refuse()
        }
        do {
            return try YAMLDecoder().decode(Value.self, from: root ?? Node(""))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw fault(
                "“\(key.stringValue)” is missing in \(Self.place(context.codingPath))",
                at: context.codingPath)
        } catch DecodingError.typeMismatch(let type, let context),
            DecodingError.valueNotFound(let type, let context)
        {
            throw fault(
                "\(Self.place(context.codingPath)): "
                    + ConfigurationForm.account(type, context.debugDescription),
                at: context.codingPath)
        } catch DecodingError.dataCorrupted(let context) {
            throw fault(
                "\(Self.place(context.codingPath)): \(context.debugDescription)",
                at: context.codingPath)
        } catch {
            throw fault("\(error)", at: [])
        }
    }

    /// A fault of the value that a path of keys leads to, or of the innermost one that is there.
    func fault(_ message: String, at path: [any CodingKey]) -> Refusal {
        let place = place(at: path)
        return Refusal(
            Diagnostic(
                .error, .badConfiguration, path: self.path, line: place?.line,
                column: place?.column, message: message))
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

    private func check(
        _ node: Node, _ shape: ConfigurationShape, _ faults: inout FoundFaults
    ) {
        switch (shape, node) {
        case (.keys(let known), .mapping(let mapping)):
            for (key, value) in mapping {
                let name = key.string ?? ""
                guard let inner = known[name] else {
                    let near = Spelling.nearest(to: name, among: Array(known.keys))
                    faults.look { () throws(Refusal) in
                        throw Self.refusal(
                            path,
                            "nothing reads the key “\(name)” here; nearest: "
                                + near.joined(separator: ", "), key.mark)
                    }
                    continue
                }
                check(value, inner, &faults)
            }
        case (.named(let inner), .mapping(let mapping)):
            for (_, value) in mapping { check(value, inner, &faults) }
        case (.list(let inner), .sequence(let items)):
            for item in items { check(item, inner, &faults) }
        case (.scalarOr(let inner), .mapping): check(node, inner, &faults)
        // Whatever else does not fit is told by the decoder, which knows the type expected.
        default: return
        }
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

    private static func place(_ keys: [any CodingKey]) -> String {
        let names = keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        return names.isEmpty ? "the file" : names.joined(separator: ".")
    }

    /// What the parser finds at a place; of a tab, for which it has other words elsewhere, always the
    /// same.
    private static func account(
        of problem: String, at mark: Mark, in lines: [Substring]
    ) -> String {
        guard lines.indices.contains(mark.line - 1) else { return problem }
        let found = lines[mark.line - 1].unicodeScalars.dropFirst(max(0, mark.column - 1)).first
        return found == "\t" ? "a tab stands here, where YAML takes blanks only" : problem
    }

    private static func refusal(_ path: String, _ message: String, _ mark: Mark?) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badConfiguration, path: path, line: mark?.line, column: mark?.column,
                message: message))
    }
}

/// A step into a configuration: a key of a mapping, or a place in a list.
struct ConfigurationKey: CodingKey {
    let stringValue: String
    let intValue: Int?

    init(stringValue: String) {
        self.stringValue = stringValue
        intValue = nil
    }

    init(intValue: Int) {
        stringValue = "\(intValue)"
        self.intValue = intValue
    }
}

extension ConfigurationKey: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral value: String) { self.init(stringValue: value) }
    init(integerLiteral value: Int) { self.init(intValue: value) }
}
