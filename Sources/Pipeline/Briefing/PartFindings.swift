import TradeModel

/// What was found where a figure of a table, a column or a series of a chart was computed.
struct PartFindings {
    /// What readers call the part.
    let name: String
    /// What was found; of what a source states as it is only that it is for other periods.
    let findings: [Diagnostic]
}

extension [PartFindings] {
    /// The findings as remarks, each once, with the names of the parts that it is of where it is not
    /// of all. That values are not confirmed is left out: each of them has its mark; and that one has
    /// no place in a chart, which names it below the picture.
    var remarks: [String] {
        var messages: [String] = []
        var names: [String: [String]] = [:]
        for part in self {
            let findings = part.findings.filter {
                ![.unconfirmedValues, .noPlaceInChart].contains($0.code)
            }
            for message in findings.messages {
                let known = names[message]
                if known == nil { messages.append(message) }
                guard known?.contains(part.name) != true else { continue }
                names[message, default: []].append(part.name)
            }
        }
        let all = Set(map(\.name)).count
        return messages.map { message in
            let parts = names[message, default: []]
            return parts.count == all ? message : "\(parts.joined(separator: "; ")): \(message)"
        }
    }
}

extension [Diagnostic] {
    /// Those that are of a time that is shown, or of no time alone. One that is told of each of its
    /// periods is of those that are shown.
    func about(_ shown: [TimeSpan]) -> [Diagnostic] {
        about { days in shown.contains { $0.days.overlaps(days) } }
    }

    /// Those that are of a time within the days of a picture, or of no time alone.
    func about(_ frame: ClosedRange<Day>) -> [Diagnostic] { about(frame.overlaps) }

    private func about(_ isShown: (ClosedRange<Day>) -> Bool) -> [Diagnostic] {
        flatMap { $0.said(of: isShown) }
    }

    /// What they say; what several say of one period each is said once, of all of them.
    var messages: [String] {
        var periods: [String: [TimeSpan]] = [:]
        for finding in self {
            guard let (period, matter) = finding.matter else { continue }
            periods[matter, default: []].append(period)
        }
        var told = Set<String>()
        return compactMap { finding in
            guard let matter = finding.matter?.text else { return finding.message }
            guard told.insert(matter).inserted else { return nil }
            return "\(Set(periods[matter, default: []]).sorted().runs): \(matter)"
        }
    }
}

extension Diagnostic {
    /// The period that the message begins with, and the rest of it.
    fileprivate var matter: (period: TimeSpan, text: String)? {
        guard let period, message.hasPrefix("\(period): ") else { return nil }
        return (period, String(message.dropFirst("\(period): ".count)))
    }
}
