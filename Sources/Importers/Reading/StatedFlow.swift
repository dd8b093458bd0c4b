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
