import TradeModel
internal import Yams

extension ConfigurationText {
    /// Looks for keys that nothing reads, and for numbers that YAML reads otherwise than they look.
    func check(
        _ node: Node, _ shape: ConfigurationShape, _ faults: inout FoundFaults
    ) {
        switch (shape, node) {
        case (.keys, .mapping(let mapping)), (.named, .mapping(let mapping)):
            for (key, value) in mapping {
                do throws(Refusal) {
                    let inner = try member(key, of: shape)
                    check(value, inner, &faults)
                } catch {
                    faults.add(error)
                }
            }
        case (.list(let inner), .sequence(let items)):
            for item in items { check(item, inner, &faults) }
        case (.scalarOr(let inner), .mapping), (.part(_, let inner), _):
            check(node, inner, &faults)
        case (.number, .scalar(let scalar)) where ConfigurationForm.isReadOtherwise(scalar):
            faults.add(
                Self.refusal(
                    path,
                    "expected a number in plain decimal digits, saw"
                        + " \(ConfigurationForm.name(of: node))", node.mark))
        // Whatever else does not fit is told by the decoder, which knows the type expected.
        default: return
        }
    }

    /// The key by which YAML puts one mapping into another.
    static let mergeKey = "<<"

    /// The shape of what stands under a key. Refuses a key that nothing reads, one that is no name, and
    /// the one that puts another mapping in, whose keys would have no place of their own.
    private func member(
        _ key: Node, of shape: ConfigurationShape
    ) throws(Refusal) -> ConfigurationShape {
        guard let name = key.string else {
            throw Self.refusal(
                path, "expected a name as a key, saw \(ConfigurationForm.name(of: key))", key.mark)
        }
        guard name != Self.mergeKey else {
            throw Self.refusal(
                path,
                "“<<”, by which YAML puts one mapping into another, is not read; write the keys out, or"
                    + " repeat a whole value: “&a” in front of it, and “*a” where it stands again",
                key.mark)
        }
        if let inner = shape.member(name) { return inner }
        let known = if case .keys(let members) = shape { Array(members.keys) } else { [String]() }
        throw Self.refusal(
            path,
            "nothing reads the key “\(name)” here" + Spelling.advice(for: name, among: known),
            key.mark)
    }
}
