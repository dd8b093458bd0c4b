public import TradeModel

/// A scorecard's states with their evidence, as of a day, and at the month ends of a time where that
/// is asked for.
public struct ScorecardReport: Sendable {
    /// The states at the end of one month.
    struct Moment: Sendable {
        let day: Day
        let states: [ConditionState]
    }

    let scorecard: Scorecard
    let now: [ConditionState]
    let asOf: Day
    /// What was wrong with sources: what rests on them is unknown; and which are read as they are now,
    /// although editions of them came after the day, or after month ends of a history.
    public private(set) var findings: [Diagnostic]
    /// The month ends; nil where only the day is asked about.
    let history: [Moment]?

    /// Evaluates the scorecard that a configuration names, or one of the user's own. Refuses one with
    /// a fault, at its line and column, and a history that is no months before the day.
    public init(
        _ configuration: Configuration, in folder: DataFolder, file: String? = nil, asOf: Day,
        history: String? = nil
    ) throws(Refusal) {
        guard let path = file ?? configuration.scorecard.map(folder.file) else {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "this configuration names no scorecard, under “scorecard”; name one"
                        + " with --file"))
        }
        let days = try history.map { text throws(Refusal) in try Self.days(text, asOf) }
        let places = try Workplace(configuration, folder).places()
        let library = try SourceLibrary(configuration, folder, places: places)
        try self.init(
            Scorecard(path: path, configuration, library), configuration, library, asOf: asOf,
            days: days)
        findings += LaterEditions.findings(
            of: scorecard.sources, configuration, folder, asOfEach: (days ?? []) + [asOf])
    }

    /// Evaluates a scorecard on sources that others may have read already.
    init(
        _ scorecard: Scorecard, _ configuration: Configuration, _ library: SourceLibrary,
        asOf: Day, days: [Day]? = nil
    ) throws(Refusal) {
        let timeline = ScorecardTimeline(scorecard, configuration, library)
        do throws(Refusal) {
            now = try timeline.states(on: asOf)
            self.history = try days?.map { day throws(Refusal) in
                Moment(day: day, states: try timeline.states(on: day))
            }
        } catch {
            throw error.cause == .usage
                ? Refusal(
                    error.diagnostics.map {
                        Diagnostic(
                            .error, .badConfiguration, path: scorecard.path, message: $0.message)
                    }) : error
        }
        self.scorecard = scorecard
        self.asOf = asOf
        findings = library.faults
    }

    /// The most months that a history may have.
    static let longestHistory = 600

    /// The month ends of a run of months or years.
    private static func days(_ text: String, _ asOf: Day) throws(Refusal) -> [Day] {
        guard let span = TimeSpan(text), span.frequency != .daily else {
            throw .usage(
                "expected months such as 2018-01..2019-12 or years for --history, saw “\(text)”")
        }
        let months =
            Month(
                containing: span.days.lowerBound)...Month(
                containing: span.days.upperBound)
        guard months.upperBound.lastDay <= asOf else {
            throw .usage("the history ends with \(months.upperBound), after \(asOf)")
        }
        // Each month is an evaluation of the whole.
        guard months.lowerBound.distance(to: months.upperBound) < longestHistory else {
            throw .usage("expected at most \(longestHistory) months for --history, saw “\(text)”")
        }
        return months.map(\.lastDay)
    }
}
