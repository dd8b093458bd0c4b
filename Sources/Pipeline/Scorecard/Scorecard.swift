import Assessment
import TradeModel

/// A scorecard that can be evaluated: every expression is read, every name known, no circle.
struct Scorecard: Sendable {
    /// A condition with its expressions.
    struct Entry: Sendable {
        let specification: ConditionSpecification
        let when: Condition?
        let atRisk: Condition?
        let applies: Condition?
        let withdrawn: Condition?
        let variants: [(label: String, when: Condition)]
        let evidence: [(label: String, value: Formula, unit: String)]

        /// All conditions that it is made of.
        var conditions: [Condition] {
            [when, atRisk, applies, withdrawn].compactMap { $0 } + variants.map(\.when)
        }

        /// The readings that it names, each once and in order.
        var references: [Reference] {
            (conditions.flatMap(\.references) + evidence.flatMap(\.value.references)).uniqued()
        }

        /// The conditions whose states it asks for, each once.
        var dependencies: [String] { Set(conditions.flatMap(\.dependencies)).sorted() }
    }

    let path: String
    let title: String
    let summary: String
    let hysteresis: Int
    let minimumCoverage: Double
    let staleness: [String: Int]
    let readings: [String: ReadingSpecification]
    /// The conditions in the order of the file.
    let entries: [Entry]
    /// Their places in an order in which each comes after those that it asks for.
    let order: [Int]

    /// The configured sources that the conditions rest on.
    var sources: Set<String> {
        Set(entries.flatMap(\.references).flatMap { readings[$0.name]?.files ?? [] })
    }

    /// Reads a scorecard. Refuses one that is not there, has a key that nothing reads, an expression
    /// that cannot be evaluated, or conditions that ask for one another in a circle; every fault has
    /// its line and column. Where a library is given, what names ask of its sources must be there.
    init(
        path: String, _ configuration: Configuration, _ library: SourceLibrary? = nil,
        tables: ReferenceTables? = nil
    ) throws(Refusal) {
        let text = try ConfigurationText(path: path, of: .scorecard)
        let specification = try text.decoded(ScorecardSpecification.self, shape: .scorecard)
        self.path = path
        title = specification.title
        summary = specification.summary
        hysteresis = specification.hysteresis ?? 2
        minimumCoverage = specification.minimumCoverage ?? 0.8
        staleness = specification.staleness ?? [:]
        let own = specification.indicators ?? [:]
        let readings = configuration.readings(with: own)
        self.readings = readings
        let reader = ScorecardReader(
            text: text,
            check: ReadingCheck(
                text: text, configuration: configuration, specifications: readings,
                desk: library.map { ReadingDesk(ofAllTimes: readings, configuration, $0) },
                allowsStandings: true))
        try reader.checkHead(specification)
        try ReadingCheck.checkOwn(own, in: text, configuration, library, tables)
        entries = try reader.entries(specification.conditions)
        order = try reader.order(entries)
    }
}
