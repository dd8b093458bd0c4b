import Analysis
import TradeModel

/// One indicator with the answers to its parameters, as a command line or a configuration gives
/// them.
public struct IndicatorRequest: Decodable, Sendable {
    /// The indicator's id.
    public var indicator: String
    /// The configured files to compute from; nil on a command line, which names its own.
    public var files: [String]?
    /// Whose trade, alpha-3.
    public var subject: String?
    /// With whom, alpha-3.
    public var partner: String?
    /// The length of the periods.
    public var by: String?
    /// The subject's direction.
    public var flow: String?
    /// Whose reports.
    public var basis: String?
    /// Which of several sources in the files.
    public var source: String?
    /// The base period of an index.
    public var base: String?
    /// The first period of a growth rate.
    public var from: String?
    /// The last period of a growth rate.
    public var to: String?
    /// The clock of launch days.
    public var clock: String?
    /// What is counted.
    public var count: String?
    /// Only launches of this class.
    public var weaponClass: String?
    /// Only launches on this day or later.
    public var since: String?
    /// Only launches on this day or before.
    public var until: String?
    /// The day whose strongest launch is compared.
    public var on: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case indicator, files, subject, partner, by, flow, basis, source, base, from, to, clock
        case count, weaponClass = "class", since, until, on
    }

    /// A request without parameters.
    public init(_ indicator: String) { self.indicator = indicator }

    /// The parameters that were given, by name.
    var given: [(Indicator.Parameter, String)] {
        let all: [(Indicator.Parameter, String?)] = [
            (.subject, subject), (.partner, partner), (.by, by), (.flow, flow), (.basis, basis),
            (.source, source), (.base, base), (.from, from), (.to, to), (.clock, clock),
            (.count, count), (.weaponClass, weaponClass), (.since, since), (.until, until),
            (.on, on),
        ]
        return all.compactMap { parameter, value in value.map { (parameter, $0) } }
    }
}
