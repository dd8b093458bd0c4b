import Testing
import TradeModel

@Suite struct DatasetJoiningTests {
    private static func facts(_ path: String, series: String, line: Int) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: path, sha256: path, layout: "tidy")]
        let unit = try #require(Unit("USD million"))
        let period = try #require(TimeSpan("2010"))
        facts.observations = [
            Observation(
                origin: Origin(file: 0, line: line),
                cell: Observation.Cell(
                    series: series, measure: "trade-value", subject: "PRK", partner: "CHN",
                    direction: .total, period: period, unit: unit), value: Double(line),
                valuation: nil, status: .main, confidence: .confirmed, source: "", published: "",
                citation: "", note: "")
        ]
        facts.events = [
            Event(
                origin: Origin(file: 0, line: line), span: period, kind: "meeting", actors: [],
                title: path, source: "", confidence: nil)
        ]
        return facts
    }

    @Test func everyFactKeepsItsFile() throws {
        let whole = try Dataset.joined([
            Self.facts("a.csv", series: "a", line: 2), Self.facts("b.csv", series: "b", line: 3),
            Self.facts("c.csv", series: "c", line: 4),
        ])
        #expect(whole.sources.map(\.path) == ["a.csv", "b.csv", "c.csv"])
        #expect(whole.observations.map(\.origin.file) == [0, 1, 2])
        #expect(whole.observations.map(\.origin.line) == [2, 3, 4])
        #expect(
            whole.events.map { whole.sources[$0.origin.file].path } == whole.events.map(\.title))
        let uses = whole.uses(of: whole.observations.map(\.origin))
        #expect(uses.map(\.source.path) == ["a.csv", "b.csv", "c.csv"])
        #expect(uses.map(\.lines) == [[2], [3], [4]])
    }

    /// One fact of every kind.
    private static func ofEveryKind(_ name: String) throws -> Dataset {
        var facts = try Self.facts(name, series: name, line: 2)
        let origin = Origin(file: 0, line: 2)
        let day = try #require(Day("2010-05-01"))
        let country = try #require(Country("PRK"))
        facts.trade = [
            TradeRecord(
                origin: origin,
                cell: TradeRecord.Cell(
                    collection: .baci(vintage: name), reporter: .world, partner: .world,
                    flow: .export, period: .day(day), commodity: .total, revision: nil),
                value: nil, valuation: nil, role: .counted)
        ]
        facts.launches = [
            Launch(
                origin: origin, moment: LaunchMoment(date: day, precision: .day, minuteUTC: nil),
                missile: "", weaponClass: .srbm, site: "", outcome: .success, apogee: nil,
                distance: nil, source: name, confidence: nil)
        ]
        facts.rejectedLaunches = [RejectedLaunch(origin: origin, moment: nil)]
        facts.wins = [
            Win(
                origin: origin, date: day, giver: "CHN", receiver: "PRK", size: .small,
                isReversible: true, ended: nil, title: "", source: "", confidence: .confirmed)
        ]
        facts.areas = [Area(code: "WLD", kind: .world, name: "World")]
        facts.confusions = [
            ConfusionRule(
                origin: origin, kind: .infeasible, subject: country, sibling: country,
                reporters: [], flow: nil, goods: [], from: nil)
        ]
        var entry = Designation(
            origin: origin, list: name, id: "1", kind: .entity, name: ListedName("A", .primary))
        entry.additions = [Origin(file: 0, line: 3)]
        facts.designations = [entry]
        facts.formerDesignations = [
            Designation(
                origin: origin, list: name, id: "3", kind: .entity,
                name: ListedName("B", .primary))
        ]
        facts.contradictedDesignations = facts.formerDesignations
        facts.supplements = [
            ListSupplement(origin: origin, list: name, id: "2", content: .remarks("a"))
        ]
        facts.episodes = [
            SanctionEpisode(
                origin: origin, id: "1", targets: [], senders: [], begin: Year(2010),
                end: Year(2011), isOngoing: false, measures: [], tradeScope: [], objectives: [])
        ]
        facts.contradictedEpisodes = facts.episodes
        facts.measures = [.madeUp()]
        facts.laterSeries = [name]
        facts.laterCollections = [.comtrade]
        return facts
    }

    /// How many facts there are, by what the set calls their kind.
    private func counts(_ facts: Dataset) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: Mirror(reflecting: facts).children.map { kind in
                (kind.label ?? "", Mirror(reflecting: kind.value).children.count)
            })
    }

    @Test func noKindIsForgotten() throws {
        let parts = [try Self.ofEveryKind("a"), try Self.ofEveryKind("b")]
        #expect(counts(parts[0]).values.allSatisfy { $0 == 1 })
        let whole = try Dataset.joined(parts)
        #expect(counts(whole) == counts(parts[0]).mapValues { $0 * 2 })
        let origins: [[Origin]] = [
            whole.trade.map(\.origin), whole.launches.map(\.origin),
            whole.rejectedLaunches.map(\.origin), whole.events.map(\.origin),
            whole.wins.map(\.origin), whole.observations.map(\.origin),
            whole.confusions.map(\.origin), whole.designations.map(\.origin),
            whole.designations.flatMap(\.additions), whole.formerDesignations.map(\.origin),
            whole.contradictedDesignations.map(\.origin), whole.supplements.map(\.origin),
            whole.episodes.map(\.origin), whole.contradictedEpisodes.map(\.origin),
            whole.measures.map(\.origin),
        ]
        for kind in origins { #expect(kind.map(\.file) == [0, 1]) }
    }

    @Test func anEntryOfAListInTwoSourcesIsRefused() throws {
        let lists = ["1", "2"].map { id -> Dataset in
            var facts = Dataset()
            facts.designations = [
                Designation(
                    origin: Origin(file: 0, line: 1), list: "ofac-sdn", id: id, kind: .entity,
                    name: ListedName("A", .primary))
            ]
            return facts
        }
        #expect(try Dataset.joined(lists).designations.count == 2)
        let refusal = #expect(throws: Refusal.self) { try Dataset.joined([lists[0], lists[0]]) }
        #expect(refusal?.diagnostics.map(\.code) == [.sameTable])
    }

    @Test func aStatementOfTwoSourcesIsRefused() throws {
        let twice = [
            try Self.facts("a.csv", series: "a", line: 2),
            try Self.facts("b.csv", series: "a", line: 2),
        ]
        let refusal = #expect(throws: Refusal.self) { try Dataset.joined(twice) }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.sameTable])
    }

    @Test func nothingJoinedIsNothing() throws {
        #expect(try Dataset.joined([]).sizes.total == 0)
    }
}
