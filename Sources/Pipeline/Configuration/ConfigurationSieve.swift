import TradeModel
internal import Yams

/// Takes out of a configuration the parts that cannot be read, so that the others can be looked at.
struct ConfigurationSieve {
    let text: ConfigurationText
    /// The parts that were taken out, by the key of the file that they stand under.
    private(set) var unread: [String: Set<String>] = [:]

    init(_ text: ConfigurationText) { self.text = text }

    /// What is left of the tree at a path; nil where it is a part that cannot be read. What is wrong
    /// with parts is kept, and what is wrong outside of them is left to who reads the rest.
    mutating func sound(
        _ node: Node, _ shape: ConfigurationShape, at path: [ConfigurationKey],
        _ faults: inout FoundFaults
    ) -> Node? {
        switch (shape, node) {
        case (.part(let type, let inner), _):
            guard let rest = sound(node, inner, at: path, &faults) else { return nil }
            guard let refusal = fault(of: rest, type, inner, at: path) else { return rest }
            faults.add(refusal)
            let name = path.dropFirst().map(\.stringValue).joined(separator: ".")
            unread[path.first?.stringValue ?? "", default: []].insert(name)
            return nil
        case (.scalarOr(let inner), .mapping):
            return sound(node, inner, at: path, &faults)
        case (.keys, .mapping(let mapping)), (.named, .mapping(let mapping)):
            var kept: [(Node, Node)] = []
            for (key, value) in mapping {
                guard let name = key.string, name != ConfigurationText.mergeKey,
                    let inner = shape.member(name)
                else {
                    kept.append((key, value))
                    continue
                }
                let place = path + [ConfigurationKey(stringValue: name)]
                if let value = sound(value, inner, at: place, &faults) { kept.append((key, value)) }
            }
            return .mapping(
                Node.Mapping(kept, mapping.tag, mapping.style, mapping.mark, mapping.anchor))
        case (.list(let inner), .sequence(let items)):
            var kept: [Node] = []
            for (index, item) in items.enumerated() {
                let place = path + [ConfigurationKey(intValue: index)]
                if let item = sound(item, inner, at: place, &faults) { kept.append(item) }
            }
            var rest = items
            rest.replaceSubrange(items.startIndex..<items.endIndex, with: kept)
            return .sequence(rest)
        default: return node
        }
    }

    /// Why a part cannot be read: its keys that nothing reads, or else what does not decode.
    private func fault(
        of node: Node, _ type: any (Decodable & Sendable).Type, _ shape: ConfigurationShape,
        at path: [ConfigurationKey]
    ) -> Refusal? {
        var faults = FoundFaults()
        text.check(node, shape, &faults)
        if faults.refusal == nil {
            faults.look { () throws(Refusal) in
                _ = try text.decoded(type, from: node, at: path)
            }
        }
        return faults.refusal
    }
}

extension ConfigurationText {
    /// The same without the parts that cannot be read, each by itself, whose faults are kept.
    func sifted(_ shape: ConfigurationShape, _ faults: inout FoundFaults) -> ConfigurationText {
        guard let root else { return self }
        var sieve = ConfigurationSieve(self)
        var text = self
        text.root = sieve.sound(root, shape, at: [], &faults)
        text.unread = sieve.unread
        return text
    }

    /// Whether a name stands for a part that could not be read, so that no more is known of it.
    func isUnread(_ name: String, of key: String) -> Bool {
        unread[key]?.contains(name) ?? false
    }
}
