public import Analysis
public import TradeModel

/// Computes indicators from facts, as asked by a request.
public struct Computation: Sendable {
    private let countries: CountryTable
    private let defaults: Inquiry.Defaults
    private let asOf: Day

    /// Prepares to compute as of a day.
    public init(countries: CountryTable, defaults: Inquiry.Defaults, asOf: Day) {
        self.countries = countries
        self.defaults = defaults
        self.asOf = asOf
    }

    /// Computes what a request asks. Refuses with the cause `usage` an unknown indicator, naming the
    /// nearest, a parameter that the indicator does not take, and a value that is none.
    public func result(
        _ request: IndicatorRequest, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let computable = try Self.computable(request.indicator)
        try Self.check(request, of: computable.indicator)
        let known = facts.known(asOf: asOf)
        let result = try computable.result(inquiry(request), from: known)
            .lookingThrough(facts.sources)
        let later = facts.sizes.total - known.sizes.total
        guard later > 0 else { return result }
        let earlier = known.mainCount - facts.mainCount(in: known)
        let standIns = earlier > 0 ? "; earlier editions that stand in for them: \(earlier)" : ""
        return result.adding([
            Diagnostic(
                .warning, .notYetKnown,
                message: "records not known on \(asOf) and left out: \(later)\(standIns)")
        ])
    }

    /// Whose trade a request is about; nil where its indicator is not of trade. Refuses with the cause
    /// `usage` a country that is none.
    public func subject(of request: IndicatorRequest) throws(Refusal) -> Country? {
        let indicator = try Self.computable(request.indicator).indicator
        guard indicator.parameters.contains(.subject) else { return nil }
        return try inquiry(request).subject()
    }

    /// The country whose records of trade are all that a request needs; nil where its indicator is not
    /// of trade, or needs the trade of others too. Refuses as ``subject(of:)`` does.
    public func onlyCountry(of request: IndicatorRequest) throws(Refusal) -> Country? {
        let subject = try subject(of: request)
        return try Self.indicator(request.indicator).scope == .everyone ? nil : subject
    }

    /// The catalogue's entry of an id; refuses an unknown one and names the nearest.
    public static func indicator(_ id: String) throws(Refusal) -> Indicator {
        try computable(id).indicator
    }

    /// The catalogue's entries of an id or a code, those among them that want data too; refuses an
    /// unknown name and names the nearest.
    public static func entries(named name: String) throws(Refusal) -> [Indicator] {
        let entries = Catalogue.entries(named: name)
        return entries.isEmpty ? [try indicator(name)] : entries
    }

    private static func computable(
        _ id: String
    ) throws(Refusal) -> any ComputableIndicator.Type {
        guard let computable = Catalogue.computable(id) else {
            if let wanting = Catalogue.wanting.first(where: { $0.id == id }) {
                throw .usage("\(id) is not computed: it wants \(wanting.inputs)")
            }
            let meant = Catalogue.entries(named: id).map(\.id).joined(separator: ", ")
            let advice =
                meant.isEmpty
                ? Spelling.advice(for: id, among: Catalogue.indicators.map(\.id))
                : "; its id is \(meant)"
            throw .usage("no indicator is called “\(id)”\(advice)")
        }
        return computable
    }

    /// Refuses, as wrong usage, a parameter that the indicator does not take.
    static func check(_ request: IndicatorRequest, of indicator: Indicator) throws(Refusal) {
        let known = indicator.parameters.map { "--\($0.rawValue)" }.sorted()
        for parameter in request.answers.keys.sorted(by: { $0.rawValue < $1.rawValue })
        where !indicator.parameters.contains(parameter) {
            throw .usage(
                "--\(parameter.rawValue) does not apply to \(indicator.id), which takes"
                    + " \(known.joined(separator: " "))")
        }
    }

    /// The sources that a configured request names. Refuses, as wrong usage, none, and several where
    /// the indicator takes one: figures of two are never mixed.
    static func files(
        of request: IndicatorRequest, for indicator: Indicator
    ) throws(Refusal) -> [String] {
        let files = request.files ?? []
        guard Set(files).count == files.count else {
            throw .usage("\(indicator.id) names a source twice, under “files”")
        }
        guard files.count == 1 || (files.count > 1 && indicator.takesSeveralSources) else {
            throw .usage(
                indicator.takesSeveralSources
                    ? "\(indicator.id) needs its sources, under “files”"
                    : "\(indicator.id) needs one source, under “files”")
        }
        return files
    }

    private func inquiry(_ request: IndicatorRequest) -> Inquiry {
        Inquiry(request.answers, defaults: defaults, countries: countries, asOf: asOf)
    }
}

extension Dataset {
    fileprivate var mainCount: Int { observations.count { $0.status == .main } }

    /// How many of the values to compute with are in another set too.
    fileprivate func mainCount(in other: Dataset) -> Int {
        let kept = Set(other.observations.map(\.origin))
        return observations.count { $0.status == .main && kept.contains($0.origin) }
    }
}
