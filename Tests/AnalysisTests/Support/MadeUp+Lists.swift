import TradeModel

@testable import Analysis

extension ListedNameIndex {
    /// An index of entries made up for a test, with the words that come with the tool.
    static func besideWords(_ entries: [Designation]) throws -> ListedNameIndex {
        ListedNameIndex(entries, beside: try Bundled.wordsBesideNames.get())
    }
}

extension NameMatch {
    /// The entry's number and the reasons with what goes with them: `1 left-out: jsc, token-order`.
    var told: String {
        let reasons = reasons.map { reason in
            reason.detail.map { "\(reason.code): \($0)" } ?? reason.code
        }
        return "\(entry.id) \(reasons.joined(separator: ", "))"
    }
}

extension Designation {
    /// An entry made up for a test.
    static func made(
        _ id: String, _ kind: DesignationKind, _ name: String, aliases: [String] = [],
        weak: [String] = [], ship: String? = nil, company: String? = nil, list: String = "a",
        line: Int = 1
    ) -> Designation {
        var entry = Designation(
            origin: Origin(file: 0, line: line), list: list, id: id, kind: kind,
            name: ListedName(name, .primary))
        entry.add(aliases.map { .name(ListedName($0, .alias)) })
        entry.add(weak.map { .name(ListedName($0, .alias, isWeak: true)) })
        if let ship {
            entry.add([.identifier(ListedIdentifier(.ship, label: "IMO", number: ship))])
        }
        if let company {
            entry.add([
                .identifier(ListedIdentifier(.shipCompany, label: "IMO", number: company))
            ])
        }
        return entry
    }
}
