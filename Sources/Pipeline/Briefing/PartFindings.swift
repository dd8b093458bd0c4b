import TradeModel

/// What was found where a figure of a table, a column or a series of a chart was computed.
struct PartFindings {
    /// What readers call the part.
    let name: String
    /// What was found; nothing of what a source states as it is.
    let findings: [Diagnostic]
}

extension [PartFindings] {
    /// The findings as remarks, each once, with the names of the parts that it is of where it is not
    /// of all. That values are not confirmed is left out: each of them has its mark.
    var remarks: [String] {
        var messages: [String] = []
        var names: [String: [String]] = [:]
        for part in self {
            for finding in part.findings where finding.code != .unconfirmedValues {
                let known = names[finding.message]
                if known == nil { messages.append(finding.message) }
                guard known?.contains(part.name) != true else { continue }
                names[finding.message, default: []].append(part.name)
            }
        }
        let all = Set(map(\.name)).count
        return messages.map { message in
            let parts = names[message, default: []]
            return parts.count == all ? message : "\(parts.joined(separator: "; ")): \(message)"
        }
    }
}
