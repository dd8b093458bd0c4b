import Analysis
import Assessment
import TradeModel

/// Computes what the names of a ledger or a scorecard stand for, each once, as of one day.
final class ReadingDesk {
    let specifications: [String: ReadingSpecification]
    let asOf: Day
    /// The least part of a window that a list must cover for its count to be known.
    private let minimumCoverage: Double
    /// After how many days the newest datum of a source is too old, by source.
    private let staleness: [String: Int]
    let library: SourceLibrary
    let tables: BriefTables
    /// The name of the clock by which launch days are told apart.
    private let clockName: String
    private var results: [String: Result<IndicatorResult, Refusal>] = [:]

    /// A desk for a day; only what was public on it is used.
    init(
        _ specifications: [String: ReadingSpecification], _ configuration: Configuration,
        _ library: SourceLibrary, asOf: Day, minimumCoverage: Double = PointReading.usualCoverage,
        staleness: [String: Int] = [:]
    ) {
        self.minimumCoverage = minimumCoverage
        self.staleness = staleness
        self.specifications = specifications
        self.library = library
        self.asOf = asOf
        tables = BriefTables(configuration, library, asOf: asOf)
        clockName = configuration.clock
    }

    /// A desk that knows all that its sources have.
    convenience init(
        ofAllTimes specifications: [String: ReadingSpecification], _ configuration: Configuration,
        _ library: SourceLibrary
    ) {
        self.init(
            specifications, configuration, library,
            asOf: Year(9999).lastDay)
    }

    /// What a name gives. Refuses what cannot be computed.
    func result(_ name: String) throws(Refusal) -> IndicatorResult {
        if let known = results[name] { return try known.get() }
        let computed = Result { () throws(Refusal) -> IndicatorResult in try compute(name) }
        results[name] = computed
        return try computed.get()
    }

    func clock() throws(Refusal) -> LaunchClock { try .requested(clockName) }

    /// What a reference gives. Data that are refused or not there make it unknown, with the reason;
    /// wrong usage is thrown, and so is a field that the points do not have.
    func reading(_ reference: Reference) throws(Refusal) -> PointReading {
        let result: IndicatorResult
        do throws(Refusal) {
            result = try self.result(reference.name)
        } catch {
            guard error.cause != .usage else { throw error }
            return PointReading(
                reference: reference, point: nil, value: nil, unit: "",
                reason: error.diagnostics.first?.account ?? "the data were refused")
        }
        if let fault = result.fault(in: reference) { throw .usage(fault) }
        let key = reference.key
        let found = result.reading(reference, key: key)
        var reading = try settled(found, reference)
        if found.point != nil, let age = age(of: result, key, reference) {
            if let reason = age.excess { reading = reading.unknown(reason) }
            reading.age = age
        }
        reading.lookedThrough = result.lookedThrough
        return reading
    }

    /// A reading as far as its time is covered, and a count as far as nothing of it is missing.
    private func settled(
        _ found: PointReading, _ reference: Reference
    ) throws(Refusal) -> PointReading {
        if let rows = found.point?["rejected_wins"]?.number, rows > 0 {
            return found.unknown(
                "rows of the ledger were rejected, of which one may be a later win: \(Int(rows))")
        }
        switch (specifications[reference.name], reference.field) {
        // How much is covered is known, however little it is.
        case (_, "covered"): return found
        case (.launches, nil): return found.counting(minimumCoverage, ofAnyNumber: true)
        case (.events, nil), (.launches, "events"), (.wins, "given"), (.around, "events_after"):
            return found.counting(minimumCoverage)
        // What stands may be taken back later, so that of less time it is not known at all.
        case (.wins, nil), (.wins, "reversed"):
            let covered = found.covering(minimumCoverage)
            return covered.value == nil ? covered : covered.counting(0)
        case (.wins, "answered"), (.wins, "pending"), (.wins, "expired"):
            return found.counting(minimumCoverage, isDifference: true, ofAnyNumber: true)
        case (.events, "days"), (.wins, "days"): return found.countingDays(minimumCoverage)
        // The time before a win is over, however little of that after it is.
        case (.around, "before"):
            return found.counting(0, ofAnyNumber: true, rejected: "rejected_before")
        case (.around, "events_before"): return found.counting(0)
        case (.around, "after"):
            return found.counting(
                minimumCoverage, ofAnyNumber: true, rejected: "rejected_after")
        case (.around, nil):
            return found.counting(minimumCoverage, isDifference: true, ofAnyNumber: true)
        case (.yearToDate, nil):
            let latest = try result(reference.name).points.latest
            return try covering(found.ofSameMonths(as: latest), minimumCoverage)
        default: return try covering(found, minimumCoverage)
        }
    }

    /// How old the newest of the points with a key is; nil without one, and where the reference names a
    /// period of its own.
    private func age(
        of result: IndicatorResult, _ key: [String: String], _ reference: Reference
    ) -> DatumAge? {
        if case .period = reference.moment { return nil }
        // Of a win long ago its days are asked for, however old they are.
        if case .around = specifications[reference.name] { return nil }
        let sources = specifications[reference.name]?.files ?? []
        let newest = result.points(of: key).filter { $0.value != nil }
            .compactMap { TimeSpan($0.period)?.days.upperBound }.max()
        return newest.map { newest in
            DatumAge(
                newest: newest, days: newest.distance(to: asOf),
                limit: sources.compactMap { staleness[$0] }.min())
        }
    }

    /// Other published values of the cell that a reference means, with how they came about.
    func others(_ reference: Reference) throws(Refusal) -> [Observation] {
        guard case .observation(let request) = specifications[reference.name],
            let period = try reading(reference).point.flatMap({ TimeSpan($0.period) })
        else { return [] }
        return ObservationReading(
            request: request, facts: try library.facts(request.file), asOf: asOf
        ).others(for: period)
    }
}

extension Reference {
    /// The fields that tell the point apart from others of its period, with their values.
    var key: [String: String] {
        Dictionary(parameters.map { ($0.name, $0.value) }) { first, _ in first }
    }
}

extension Diagnostic {
    /// What it says, with the file and the line where it says it of one.
    fileprivate var account: String {
        guard let path else { return message }
        return path + (line.map { ", line \($0)" } ?? "") + ": " + message
    }
}
