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
    /// Its tree; nil of an empty file.
    var root: Node?
    /// The parts that could not be read and are not in the tree, by the key of the file that they stand
    /// under.
    var unread: [String: Set<String>] = [:]

    /// Reads the file. Refuses one that is not there, an archive of several, and what is no UTF-8 or no
    /// YAML.
    init(path: String) throws(Refusal) {
        let file = try InputFile.single(at: path)
        self.path = path
        sha256 = file.sha256
        let text = try file.writtenText(.badConfiguration)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        do {
            // Keys are names, whatever they look like: YAML 1.1 takes an `on` without quotes for a
            // truth value, and one in quotes, which it does not, would be another key.
            root = try Yams.compose(yaml: text, .basic)
        } catch YamlError.parser(let context, let problem, let mark, _),
            YamlError.scanner(let context, let problem, let mark, _),
            YamlError.composer(let context, let problem, let mark, _)
        {
            let account = Self.account(of: problem, since: context?.mark, at: mark, in: lines)
            throw Self.refusal(path, account, mark)
        } catch YamlError.reader(let problem, let offset?, _, _) {
            throw Self.refusal(path, problem, behind: text.prefix(offset))
        } catch YamlError.duplicatedKeysInMapping(let names, let context) {
            throw Self.refusal(
                path, "\(names.quoted) stands in one place twice", context.mark)
        } catch {
            throw Self.refusal(path, "\(error)", nil)
        }
    }

    /// Refuses keys that nothing reads, then decodes; without the mapping under a key of the file whose
    /// members are decoded one by one, since a decoder of the whole goes through it for each of them.
    func decoded<Value: Decodable>(
        _: Value.Type, shape: ConfigurationShape, apart key: String? = nil
    ) throws(Refusal) -> Value {
        // Before anything is decoded: a misspelt key would otherwise be told as a missing one.
        if let root {
            var faults = FoundFaults()
            check(root, shape, &faults)
            try faults.refuse()
        }
        var whole = root ?? Node("")
        if let key, case .mapping(var mapping) = whole, case .mapping? = mapping[key] {
            mapping[key] = nil
            whole = .mapping(mapping)
        }
        return try decoded(Value.self, from: whole, at: [])
    }

    /// Decodes what stands at a path.
    func decoded<Value: Decodable>(
        _: Value.Type, from node: Node, at path: [any CodingKey]
    ) throws(Refusal) -> Value {
        do {
            return try YAMLDecoder().decode(Value.self, from: node)
        } catch DecodingError.keyNotFound(let key, let context) {
            let place = path + context.codingPath
            throw fault("“\(key.stringValue)” is missing in \(Self.place(place))", at: place)
        } catch DecodingError.typeMismatch(let type, let context),
            DecodingError.valueNotFound(let type, let context)
        {
            let place = path + context.codingPath
            throw fault(
                "\(Self.place(place)): "
                    + ConfigurationForm.account(
                        type, context.debugDescription,
                        saw: place.isEmpty ? node : value(at: place)), at: place)
        } catch DecodingError.dataCorrupted(let context) {
            let place = path + context.codingPath
            throw fault("\(Self.place(place)): \(context.debugDescription)", at: place)
        } catch {
            throw fault("\(error)", at: path)
        }
    }

    /// A refusal of what stands behind so much of the text.
    private static func refusal(
        _ path: String, _ message: String, behind start: Substring
    ) -> Refusal {
        let lines = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Refusal(
            Diagnostic(
                .error, .badConfiguration, path: path, line: lines.count,
                column: 1 + (lines.last?.unicodeScalars.count ?? 0), message: message))
    }

    /// A refusal of what stands at a place.
    static func refusal(_ path: String, _ message: String, _ mark: Mark?) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badConfiguration, path: path, line: mark?.line, column: mark?.column,
                message: message))
    }
}
