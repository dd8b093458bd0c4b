import TradeModel
internal import Yams

/// What a file in YAML may be.
enum ConfigurationKind: CaseIterable {
    case configuration, ledger, scorecard

    /// The key that every file of the kind has, and none of another.
    fileprivate var mark: String {
        switch self {
        case .configuration: "sources"
        case .ledger: "document"
        case .scorecard: "conditions"
        }
    }

    fileprivate var name: String {
        switch self {
        case .configuration: "a configuration"
        case .ledger: "a ledger of claims"
        case .scorecard: "a scorecard"
        }
    }

    /// Where a file of the kind is named.
    fileprivate var place: String {
        switch self {
        case .configuration: "commands take it as --config"
        case .ledger: "flywheel claims takes it as --file, and a configuration under “claims”"
        case .scorecard: "flywheel scorecard takes it as --file, and a configuration as “scorecard”"
        }
    }
}

extension ConfigurationText {
    /// Reads a file of a kind. Refuses one of another kind, of whose keys each would be told as one that
    /// nothing reads.
    init(path: String, of kind: ConfigurationKind) throws(Refusal) {
        try self.init(path: path)
        guard case .mapping(let mapping)? = root else { return }
        let keys = Set(mapping.compactMap { $0.key.string })
        guard !keys.contains(kind.mark),
            let other = ConfigurationKind.allCases.first(where: { keys.contains($0.mark) })
        else { return }
        throw fault(
            "expected \(kind.name), saw \(other.name); \(other.place)",
            at: [ConfigurationKey(stringValue: other.mark)])
    }
}
