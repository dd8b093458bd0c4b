import Importers
import TestSupport
import Testing
import TradeModel

@testable import Analysis

/// The indicators of lists, on fixtures.
@Suite struct ListIndicatorsTests {
    private static let programs = ListPrograms([
        "PRK": ["ofac-sdn": ["DPRK", "DPRK2", "DPRK4"], "un-consolidated": ["DPRK"]]
    ])

    private func result(
        _ id: String, _ fixtures: [String], _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try result(id, of: try Example(files: [], fixtures: fixtures).facts(), answers)
    }

    private func result(
        _ id: String, of facts: Dataset, _ answers: [Indicator.Parameter: String] = [:],
        programs: ListPrograms = Self.programs, asOf: Day = .text("2025-01-01")
    ) throws -> IndicatorResult {
        let inquiry = Inquiry(
            answers,
            defaults: Inquiry.Defaults(subject: "PRK", partner: "CHN", programs: programs),
            countries: try Bundled.countries.get(), asOf: asOf)
        return try #require(Catalogue.computable(id)).result(inquiry, from: facts)
    }

    private func groups(_ result: IndicatorResult) -> [String: Double] {
        Dictionary(
            uniqueKeysWithValues: result.points.map { ($0.text("group") ?? "", $0.value ?? -1) })
    }

    @Test func stockCountsAnEntryUnderEachOfItsPrograms() throws {
        let result = try result("designation-stock", ["sdn.csv"])
        #expect(
            groups(result) == [
                "all": 4, "CUBA": 1, "DPRK": 1, "DPRK2": 1, "DPRK4": 1, "NPWMD": 1,
            ])
        #expect(result.points.first?.count("vessel") == 1)
        #expect(result.sources.map(\.lines) == [[1, 2, 3, 4]])
    }

    @Test func aProgramThatAnEntryNamesTwiceCountsItOnce() throws {
        var entry = Designation.made("1", .entity, "NAMPO TRADING")
        entry.programs = ["DPRK", "DPRK2", "DPRK"]
        var facts = Dataset()
        facts.sources = [Source(path: "a", sha256: "0", layout: "a")]
        facts.designations = [entry]
        let result = try result("designation-stock", of: facts)
        #expect(groups(result) == ["all": 1, "DPRK": 1, "DPRK2": 1])
    }

    @Test func stockBySubjectKindAndCountry() throws {
        let subject = try result("designation-stock", ["sdn.csv"], [.subject: "PRK"])
        #expect(groups(subject)["all"] == 3)
        #expect(subject.definition.hasPrefix("entries of ofac-sdn under programs about PRK in the"))
        // The configured subject does not narrow what is counted.
        let all = try result("designation-stock", ["sdn.csv"])
        #expect(all.definition.hasPrefix("entries of ofac-sdn, whatever country they are about,"))
        let program = try result("designation-stock", ["sdn.csv"], [.program: "CUBA"])
        #expect(program.definition.hasPrefix("entries of ofac-sdn in the edition"))
        let kinds = try result("designation-stock", ["sdn.csv"], [.group: "kind"])
        #expect(groups(kinds) == ["all": 4, "entity": 2, "individual": 1, "vessel": 1])
        let places = try result(
            "designation-stock", ["sdn.csv", "add.csv"], [.group: "country"])
        #expect(groups(places) == ["all": 4, "CHN": 2, "PRK": 1, "none": 2])
        let one = try result(
            "designation-stock", ["sdn.csv", "add.csv"], [.country: "CHN", .kind: "individual"])
        #expect(groups(one)["all"] == 1)
        // What stands in another table is told as a source.
        #expect(one.sources.map(\.source.layout) == ["ofac-sdn", "ofac-sdn"])
    }

    @Test func stockNeedsOneListAndAKnownSubject() throws {
        expectRefusal(.mixedSources, saying: "hold several sources") {
            try result("designation-stock", ["sdn.csv", "consolidated.xml"])
        }
        let one = try result(
            "designation-stock", ["sdn.csv", "consolidated.xml"], [.source: "un-consolidated"])
        #expect(one.points.first?.period == "2024-03-11")
        #expect(one.points.first?.missing == 2)
        expectRefusal(.badParameter, .usage, saying: "no program of ofac-sdn is known") {
            try result("designation-stock", ["sdn.csv"], [.subject: "DEU"])
        }
        let facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        expectRefusal(.badParameter, .usage, saying: "which has those of ofac, or ask") {
            try result(
                "designation-stock", of: facts, [.subject: "PRK"],
                programs: ListPrograms(["PRK": ["ofac": ["DPRK"]]]))
        }
        expectRefusal(.noUsableRecord, saying: "needs a sanctions list") {
            try result("designation-stock", ["tidy.csv"])
        }
        expectRefusal(.badParameter, .usage, saying: "for --group, saw “colour”") {
            try result("designation-stock", ["sdn.csv"], [.group: "colour"])
        }
    }

    /// A copy of years ago would count as one of the day of the question.
    @Test func aListThatDoesNotTellItsDayIsToldSo() throws {
        var facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        let undated = try result("designation-stock", of: facts)
        #expect(undated.codes == [.listEndsEarlier])
        #expect(undated.points.first?.period == "2025-01-01")
        facts.sources = facts.sources.map {
            Source(
                path: $0.path, sha256: "", layout: $0.layout, completeTo: .text("2024-03-11"))
        }
        let dated = try result("designation-stock", of: facts)
        #expect(dated.codes.isEmpty && dated.points.first?.period == "2024-03-11")
    }

    @Test func noEntryIsAZero() throws {
        let result = try result("designation-stock", ["sdn.csv"], [.kind: "aircraft"])
        #expect(groups(result) == ["all": 0])
    }

    @Test func aProgramThatNoEntryStandsUnderIsRefused() throws {
        expectRefusal(.badParameter, .usage, saying: "stands under a program “NONE”") {
            try result("designation-stock", ["sdn.csv"], [.program: "NONE"])
        }
    }

    @Test func aProgramOfTheSubjectThatNoEntryStandsUnderIsTold() throws {
        let facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        let some = try result(
            "designation-stock", of: facts, [.subject: "PRK"],
            programs: ListPrograms(["PRK": ["ofac-sdn": ["DPRK", "DPRKK"]]]))
        #expect(groups(some)["all"] == 1 && some.codes.contains(.unknownProgram))
        #expect(some.findings.first?.message.contains("“DPRKK” (nearest: DPRK") == true)
        expectRefusal(.badParameter, .usage, saying: "under “DPRKK” (nearest: DPRK") {
            try result(
                "designation-stock", of: facts, [.subject: "PRK"],
                programs: ListPrograms(["PRK": ["ofac-sdn": ["DPRKK"]]]))
        }
    }

    /// A list opens programs before it fills them, and an older edition lacks newer ones.
    @Test(arguments: ["DPRK-NKSPEA", "DPRK3", "DPRKK", "dprk2"])
    func aProgramWithoutEntriesIsToldOnlyWhereItLooksMisspelt(_ name: String) throws {
        let facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        let result = try result(
            "designation-stock", of: facts, [.subject: "PRK"],
            programs: ListPrograms(["PRK": ["ofac-sdn": ["DPRK", name]]]))
        #expect(
            result.codes.contains(.unknownProgram) == ["DPRKK", "dprk2"].contains(name))
    }

    @Test func ofProgramsFarFromTheNameNoneIsOffered() throws {
        let facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        expectRefusal(.badParameter, .usage, saying: "under “DPRK-NKSPEA”, named in") {
            try result(
                "designation-stock", of: facts, [.subject: "PRK"],
                programs: ListPrograms(["PRK": ["ofac-sdn": ["DPRK-NKSPEA"]]]))
        }
    }

    /// Two of its entries are rejected: each may be of any group.
    @Test func aRejectedEntryMayBeOfAnyGroup() throws {
        let stock = try result("designation-stock", ["consolidated.xml"])
        #expect(stock.points.map(\.missing) == [2, 2])
        let none = try result("designation-stock", ["consolidated.xml"], [.kind: "aircraft"])
        #expect(none.points.map(\.value) == [nil] && none.points.map(\.missing) == [2])
    }

    /// Two records of one entry that differ tell what it is about all the same.
    @Test func aContradictedEntryIsMissingOnlyWhereItMayBeAskedFor() throws {
        var facts = try Example(files: [], fixtures: ["sdn.csv"]).facts()
        let cuban = try #require(facts.designations.first { $0.programs == ["CUBA"] })
        facts.designations.removeAll { $0.id == cuban.id }
        facts.contradictedDesignations = [cuban, cuban]
        let other = try result("designation-stock", of: facts, [.program: "DPRK"])
        #expect(other.points.map(\.missing) == Array(repeating: 0, count: other.points.count))
        let same = try result("designation-stock", of: facts, [.program: "CUBA"])
        #expect(same.points.map(\.value) == [nil] && same.points.map(\.missing) == [1])
        #expect(try result("designation-stock", of: facts).points.first?.missing == 1)
    }

    /// As of a day before the edition's nobody knows whether an entry without a day was listed.
    @Test func anEntryWithoutADayMayBeLaterThanTheDayAskedAbout() throws {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "a.xml", sha256: "", layout: "un-consolidated",
                completeTo: .text("2025-06-01"))
        ]
        facts.designations = ["a", "b", "c"].enumerated().map { index, id in
            var entry = Designation(
                origin: Origin(file: 0, line: index + 1), list: "un-consolidated", id: id,
                kind: .entity, name: ListedName(id, .primary))
            entry.programs = [index == 2 ? "OTHER" : "DPRK"]
            entry.listed = index == 0 ? .text("2009-04-24") : nil
            return entry
        }
        let stock = try result("designation-stock", of: facts)
        #expect(groups(stock) == ["all": 1, "DPRK": 1, "OTHER": -1])
        #expect(stock.point("2025-01-01", "group", "all")?.missing == 2)
        #expect(stock.codes == [.undatedEntries])
    }

    @Test func designationsFillThePeriodsBetween() throws {
        var facts = try Example(files: [], fixtures: ["consolidated.xml"]).facts()
        let rejected = try result("designations", of: facts, [.by: "year"])
        #expect(rejected.points.map(\.value) == [1, nil, nil, 1])
        #expect(rejected.points.map { $0.count("entity") } == [1, nil, nil, 0])
        #expect(rejected.points.map(\.missing) == [2, 2, 2, 2])
        #expect(rejected.codes == [.undatedEntries])
        // With none rejected, there was none.
        facts.sources = facts.sources.map { Source(path: $0.path, sha256: "", layout: $0.layout) }
        let all = try result("designations", of: facts, [.by: "year"])
        #expect(all.points.map(\.period) == ["2013", "2014", "2015", "2016"])
        #expect(all.points.map(\.value) == [1, 0, 0, 1])
        #expect(all.points.allSatisfy { $0.missing == 0 } && all.codes.isEmpty)
        let since = try result(
            "designations", ["consolidated.xml"], [.by: "month", .since: "2016-01-01"])
        #expect(since.points.map(\.period) == ["2016-11"])
        let day = try #require(facts.designations.compactMap(\.listed).max())
        let until = try result(
            "designations", of: facts, [.by: "year", .until: day.description])
        #expect(until.points.last?.period == "2016")
    }

    @Test func aListWithoutDaysHasNoPeriods() throws {
        let result = try result("designations", ["sdn.csv"])
        #expect(result.points.isEmpty)
        #expect(result.codes == [.undatedEntries])
    }

    @Test func overlapGoesBothWays() throws {
        let result = try result("list-overlap", ["sdn.csv", "alt.csv", "consolidated.xml"])
        let pairs = result.points.map { "\($0.text("list") ?? "") \($0.value ?? -1)" }
        // Both entries of one list stand on the other, where two more do not.
        #expect(pairs == ["ofac-sdn 50.0", "un-consolidated 100.0"])
        #expect(result.points.map { $0.count("numerator") } == [2, 2])
        #expect(result.points.map { $0.count("dated") } == [0, 0])
    }

    /// Of two entries with one counterpart, which both lists date, one was listed 90 days before it
    /// and one 91; other kinds and weak names are none.
    @Test func overlapTellsCounterpartsTheirDaysAndRows() throws {
        let entries: [(Designation, String?)] = [
            (.made("1", .entity, "NAMPO TRADING", line: 1), "2016-01-01"),
            (.made("2", .entity, "NAMPO TRADING", line: 2), "2015-12-31"),
            (.made("3", .vessel, "WONSAN", line: 3), nil),
            (.made("4", .individual, "KANG, Il", weak: ["PAEK, Song Ho"], line: 4), nil),
            (.made("7", .entity, "NAMPO TRADING", list: "b", line: 11), "2016-03-31"),
            (.made("8", .entity, "WONSAN", list: "b", line: 12), nil),
            (.made("9", .individual, "PAEK, Song Ho", list: "b", line: 13), nil),
        ]
        var facts = Dataset()
        facts.sources = [Source(path: "a", sha256: "0", layout: "a")]
        facts.designations = entries.map { entry, listed in
            var entry = entry
            entry.listed = listed.flatMap { Day($0) }
            return entry
        }
        let point = try #require(
            try result("list-overlap", of: facts).points.first { $0.text("list") == "a" })
        #expect(point.value == 50)
        #expect(point.count("numerator") == 2 && point.count("denominator") == 4)
        #expect(point.count("counterparts") == 1)
        #expect(point.count("dated") == 2 && point.count("within_90_days") == 1)
        #expect(point.sources.map(\.lines) == [[1, 2, 3, 4, 11]])
    }

    /// A collector gives an entry one number on all of its lists, however they write its name.
    @Test func overlapOfListsOfOneCollectorIsByItsNumbers() throws {
        let entries = [("1", "EU", "SONG, Chol Su"), ("1", "UK", "KANG"), ("2", "UK", "PAK, Il")]
        var facts = Dataset()
        facts.sources = [Source(path: "a", sha256: "0", layout: "a")]
        facts.designations = entries.map { id, list, name in
            var entry = Designation.made(id, .individual, name)
            entry.place(onListOf: list)
            return entry
        }
        let points = try result("list-overlap", of: facts).points
        #expect(points.map(\.value) == [100, 50])
    }

    /// As of configured sources, of which each is read by itself.
    @Test func overlapOfListsReadApartIsThatOfListsReadTogether() throws {
        let fixtures = [["sdn.csv", "alt.csv"], ["consolidated.xml"]]
        let apart = try result(
            "list-overlap",
            of: Dataset.joined(fixtures.map { try Example(files: [], fixtures: $0).facts() }))
        let together = try result("list-overlap", fixtures.flatMap { $0 })
        #expect(ListOverlap.indicator.takesSeveralSources)
        #expect(apart.points.map(\.value) == together.points.map(\.value))
        let read = [apart, together].map { result in
            result.sources.map { "\($0.source.path) \($0.lineRanges)" }.sorted()
        }
        #expect(read[0] == read[1])
    }

    @Test func overlapNeedsTwoLists() {
        expectRefusal(.noUsableRecord, saying: "an overlap needs two lists") {
            try result("list-overlap", ["sdn.csv"])
        }
        expectRefusal(.badParameter, .usage, saying: "no list of the files is x") {
            try result("list-overlap", ["sdn.csv", "consolidated.xml"], [.source: "x"])
        }
    }

    @Test func casesInForceByYear() throws {
        let result = try result("sanction-episodes", ["gsdb.csv"], [.subject: "NAM"])
        #expect(result.points.first?.period == "1966" && result.points.last?.period == "1990")
        #expect(result.point("1977")?.value == 2)
        #expect(result.point("1978")?.count("ended") == 1)
        #expect(result.point("1977")?.count("begun") == 1)
        #expect(result.point("1970")?.count("arms") == 1)
        #expect(result.point("1970")?.missing == 3)
    }

    /// One case of two objectives with an outcome each, one whose two have one outcome.
    @Test func objectivesAndTradeMeasuresOfCasesAreTold() throws {
        let point = try #require(
            try result("sanction-episodes", ["gsdb.csv"], [.subject: "ALB"]).point("2016"))
        #expect(point.count("exp_compl") == 1 && point.count("imp_part") == 1)
        #expect(point.count("exp_part") == 0 && point.count("imp_compl") == 0)
        #expect(point["objectives"] == .text("human_rights 1; policy_change 1"))
        #expect(point.count("ongoing") == 1 && point.count("failed") == 1)
        #expect(point.count("outcome_not_told") == 0)
    }

    @Test func aContradictedCaseIsMissingOnlyWhereItMayBeAskedFor() throws {
        var facts = try Example(files: [], fixtures: ["gsdb.csv"]).facts()
        let ongoing = try #require(facts.episodes.first { $0.isOngoing })
        facts.episodes.removeAll { $0.id == ongoing.id }
        facts.contradictedEpisodes = [ongoing, ongoing]
        let other = try result("sanction-episodes", of: facts, [.subject: "NAM"])
        #expect(other.point("1977")?.missing == 3)
        #expect(try result("sanction-episodes", of: facts).point("1977")?.missing == 4)
    }

    /// A case that goes on ends in the table's last year only because the table does.
    @Test func anOngoingCaseDoesNotEnd() throws {
        let result = try result("sanction-episodes", ["gsdb.csv"], [.subject: "ALB"])
        #expect(result.point("2019")?.value == 1)
        #expect(result.point("2019")?.count("ended") == 0)
    }

    /// Three rows of the table are rejected, each of which may be a case of it.
    @Test func aYearWithoutCasesIsNoZero() throws {
        let point = try result("sanction-episodes", ["gsdb.csv"], [:]).point("2000")
        #expect(point?.value == nil && point?.missing == 3)
    }

    @Test func noCaseIsTold() throws {
        let none = try result("sanction-episodes", ["gsdb.csv"], [.subject: "DEU"])
        #expect(none.points.isEmpty && none.codes == [.noSubjectRows])
        expectRefusal(.noUsableRecord, saying: "needs a table of cases") {
            try result("sanction-episodes", ["sdn.csv"])
        }
    }
}
