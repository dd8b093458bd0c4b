public import TradeModel

/// What the caller says of the direction of the tables that do not tell it themselves.
public enum StatedFlow: Sendable, Hashable {
    /// The direction of the side that reports them.
    case reported(Flow)
    /// The direction of a country, where one is asked for. It says nothing of a table that another side
    /// reports: that country's imports are wanted, and the table may hold its exports.
    case seenFrom(Country, Flow?)

    /// The direction of a reporter; nil where it is not told.
    func flow(of reporter: Partner) -> Flow? {
        switch self {
        case .reported(let flow): flow
        case .seenFrom(let country, let flow): reporter == .country(country) ? flow : nil
        }
    }
}

/// What a table that does not tell its direction was said to hold, with the digest of its bytes.
struct DirectedTable: Sendable {
    let flow: Flow
    let digest: String
}

extension ImportedFile {
    /// Refuses a table that was read before as one of the other direction: one of the two was meant to
    /// be another file.
    func checkDirection(against files: [ImportedFile]) throws(Refusal) {
        guard let directed,
            let other = files.first(where: {
                $0.directed?.digest == directed.digest && $0.directed?.flow != directed.flow
            })
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .sameTable, path: path,
                message: "this file has the same bytes as \(other.path), and both directions are"
                    + " told of them; name the file that holds the \(directed.flow.rawValue)s"))
    }
}

extension TableFile {
    /// The reporter's direction, where the layout needs to be told it. Refuses, as wrong usage, a table
    /// that needs it and is not told.
    func flow(
        _ stated: StatedFlow?, _ countries: CountryTable
    ) throws(Refusal) -> Flow? {
        guard let reporter = layout.loneReporter(countries) else { return nil }
        if let flow = stated?.flow(of: reporter) { return flow }
        var message =
            "a \(layout.name.rawValue) table does not tell whether it holds \(reporter)'s imports or"
            + " exports: say so with "
        if case .seenFrom = stated {
            message += "--reported-flow import or --reported-flow export, or with --flow where"
            message += " \(reporter) is the subject"
        } else {
            message += "--flow import or --flow export"
        }
        throw Refusal(
            Diagnostic(.error, .unknownFlow, path: file.path, message: message), cause: .usage)
    }
}
