import Foundation
import Testing
import TradeModel

@testable import Pipeline

/// What the bundled ledgers come to, claim by claim: the verdict now, the number, and the verdict by
/// what was public when the claim appeared.
@Suite struct BundledClaimsTests {
    /// A claim with what it must come to.
    struct Expected: CustomTestStringConvertible {
        let id: String
        let now: ClaimVerdict
        let computed: Double?
        let then: ClaimVerdict

        init(_ id: String, _ now: ClaimVerdict, _ computed: Double?, _ then: ClaimVerdict? = nil) {
            self.id = id
            self.now = now
            self.computed = computed
            self.then = then ?? now
        }

        var testDescription: String { id }
    }

    private static let expected = [
        Expected("1", .holdsPartly, 11),
        Expected("2", .holdsPartly, 1523 / 365.25),
        Expected("3", .holds, 1),
        Expected("4", .notTestable, nil),
        Expected("5", .forecast, nil),
        Expected("6", .holdsPartly, 6544.7 / 488.05),
        Expected("7", .notTestable, nil),
        Expected("8", .holdsPartly, -51.2),
        Expected("9", .holds, 8),
        Expected("10", .holds, 504),
        Expected("11", .holdsPartly, 15),
        Expected("12", .holds, 3),
        Expected("13", .holds, 100 * 38 / 42.0),
        Expected("14", .holdsPartly, 15),
        Expected("15", .holds, nil, .unknown),
        Expected("16", .holdsPartly, 87.679),
        Expected("17", .notSupported, 3),
        Expected("18", .holds, 100 * (760.8 / 3090 - 1)),
        Expected("19", .notTestable, nil),
        Expected("20", .holds, 504),
        Expected("21", .holdsPartly, 877),
        Expected("22", .holdsPartly, 88.2),
        Expected("23", .holdsPartly, 88.2),
        Expected("24", .holds, 16),
        Expected("25", .holds, 0),
        Expected("26", .holds, 100 * (87.57 / 34.5 - 1)),
        Expected("27", .holds, 100 * (100.04 / 87.57 - 1)),
        Expected("28", .forecast, nil),
        Expected("29", .forecast, nil),
        Expected("30", .forecast, nil),
        Expected("31", .holds, 100 * (539.059 / 2789.02 - 1)),
        Expected("32", .holdsPartly, 15),
        Expected("33", .forecast, nil),
        Expected("34", .notTestable, nil),
        Expected("35", .forecast, nil),
        Expected("ten-times", .notSupported, 1.59),
        Expected("share-for-growth", .notSupported, 77.6),
        Expected("imports-october-2023", .notSupported, 167.6),
        Expected("may-2019", .notSupported, 274.1),
        Expected("lost-zero", .notSupported, 20.31),
        Expected("wrong-years", .notSupported, 8),
    ]

    private static let report = Day("2026-11-21").flatMap { try? report($0) }

    private static func report(_ day: Day) throws -> ClaimsReport {
        let data = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Data")
        let configuration = try Configuration(path: data.appending(path: "flywheel.yaml").path)
        return try ClaimsReport(
            configuration, in: DataFolder(holding: configuration.path), asOf: day)
    }

    private func entry(_ id: String) throws -> ClaimsReport.Entry {
        let report = try #require(Self.report)
        return try #require(
            report.parts.flatMap(\.entries).first { $0.claim.specification.id == id })
    }

    @Test func everyClaimIsExpected() throws {
        let report = try #require(Self.report)
        #expect(report.parts.map(\.entries.count) == [35, 6])
        #expect(
            report.parts.flatMap(\.entries).map(\.claim.specification.id)
                == Self.expected.map(\.id))
    }

    @Test(arguments: expected) func comesTo(_ expected: Expected) throws {
        let entry = try entry(expected.id)
        #expect(entry.now.verdict == expected.now, "\(entry.now.reasons)")
        #expect(entry.then?.verdict == expected.then, "\(entry.then?.reasons ?? [])")
        guard let number = expected.computed else { return }
        let computed = try #require(entry.now.computed)
        #expect(abs(computed - number) <= 1e-9 * max(1, abs(number)))
        #expect(!entry.now.basis.sources.isEmpty)
    }

    /// Numbers by other definitions, to the decimals that the domain's record prints.
    @Test(arguments: [
        ("1", "launch events with the cruise missile test (two sources)", 7.0, 0.0),
        ("1", "ballistic missiles", 9, 0), ("1", "ballistic launch events", 6, 0),
        ("2", "days since a launch of at least the same range class", 1523, 0),
        ("6", "yearly growth 2000-2013, KITA", 22.1, 0.05),
        ("8", "2007, after the test of 2006, KOTRA", 16.1, 0.05),
        ("8", "2010, after the test of 2009, KITA", 30, 0.05),
        ("8", "2013, the year of the third test, KITA", 10.4, 0.06),
        ("8", "2016, the year of the fourth and the fifth test, KOTRA", 6.0, 0.05),
        ("8", "2017, after them and the year of the sixth, KOTRA", -13.1, 0.05),
        ("8", "2018, after the sixth test, KOTRA", -48.3, 0.05),
        ("1", "ballistic launch events a month, lower end of the exact 95 % interval", 2.20, 0.005),
        ("1", "ballistic launch events a month, upper end", 13.06, 0.005),
        ("1", "ballistic missiles a month, lower end of the exact 95 % interval", 4.12, 0.005),
        ("1", "ballistic missiles a month, upper end", 17.08, 0.005),
        ("9", "US designations of 16 March 2016", 37, 0),
        ("9", "US designations of 2 December 2016", 39, 0),
        ("9", "US designations of 23 February 2018", 56, 0),
        ("11", "missiles in 2022", 69, 0), ("12", "highest apogee by 28 February 2022", 4475, 0),
        ("18", "KITA, January to September", -73, 0), ("18", "KITA, January to October", -76, 0),
        ("24", "unfavourable view, 2020", 73, 0), ("24", "unfavourable view, 2022", 82, 0),
        ("10", "to the launches of 4 May 2019", 521, 0),
        ("10", "meetings of the leaders 2018-19", 3, 0),
        ("11", "missiles in 2016 and 2017", 45, 0), ("11", "missiles in 2019", 27, 0),
        ("13", "share in 2016 and 2017", 17.8, 0.05),
        ("8", "2009, the year of the second test, KITA", -4.198, 1e-3),
        ("8", "2014, after the third test, KOTRA", 4.893, 1e-3),
        ("16", "imports in October 2020", 0.253, 1e-9),
        ("16", "imports in February 2021", 0.003, 1e-9), ("16", "imports in May 2021", 2.71, 1e-9),
        ("18", "Chinese customs", -80.67, 0.005), ("18", "Chinese customs, exports", -77.69, 0.01),
        ("18", "Chinese customs, imports", -80.92, 0.005),
        ("18", "KOTRA, all partners", -73.4, 0.05),
        ("22", "2019", 95.4, 1e-9), ("22", "2021, published on 14 July 2022", 95.6, 1e-9),
        ("22", "2020 computed from published values", 88.16, 0.005),
        ("23", "lower bound of the Herfindahl index from these three", 0.781, 0.0005),
        ("26", "value at the end of 2021", 87.57, 1e-9),
        ("32", "missiles in 2020", 9, 0), ("32", "missiles in 2021", 6, 0),
        ("32", "days without a launch to 25 March 2021", 361, 0),
        ("may-2019", "implied by May 2020 and its growth", 274.1, 0.05),
    ])
    func alternative(id: String, label: String, value: Double, tolerance: Double) throws {
        let other = try #require(try entry(id).now.alternatives.first { $0.label == label })
        let number = try #require(other.value, "\(other.reason ?? "")")
        #expect(abs(number - value) <= tolerance + 1e-9)
    }

    /// The likely cause is shown by figures, and the row that is known to be wrong is found.
    @Test(arguments: [
        ("ten-times", "ten times too large", "unit slip"),
        ("share-for-growth", "the share of 2022 taken for the growth", "printed as the growth"),
        ("imports-october-2023", "does not fit the total", "192.42"),
        ("may-2019", "contradicts the growth published", "contradicts"),
        ("lost-zero", "a zero was lost", "zero lost"), ("wrong-years", "2013 and 2014", ""),
    ])
    func causeIsNamed(id: String, cause: String, note: String) throws {
        let entry = try entry(id)
        #expect(entry.now.causes.contains { $0.contains(cause) })
        #expect(note.isEmpty || entry.now.matches.contains { $0.contains(note) })
        #expect(entry.remarks.contains { $0.hasPrefix("likely cause: ") })
    }

    /// Half of the time that a claim speaks of is over: nothing is decided yet.
    @Test(arguments: [
        ("2022-01-10", ["3"]), ("2022-01-18", ["17"]), ("2018-01-15", ["10", "20", "25"]),
        ("2014-01-15", ["9"]), ("2019-06-30", ["13"]), ("2021-01-17", ["11", "14", "32"]),
    ])
    func windowThatIsNotOverDecidesNothing(day: String, ids: [String]) throws {
        let report = try Self.report(try #require(Day(day)))
        for entry in report.parts.flatMap(\.entries)
        where ids.contains(entry.claim.specification.id) {
            #expect(entry.now.verdict == .unknown, "\(entry.claim.specification.id)")
            #expect(!entry.now.reasons.isEmpty)
        }
    }

    /// What came later is not known when a claim appears.
    @Test func laterFiguresAreNotKnownThen() throws {
        let share = try #require(try entry("22").then)
        let later = share.alternatives.first { $0.label.hasPrefix("2021") }
        #expect(later != nil && later?.value == nil && later?.reason != nil)
        let digital = try #require(try entry("27").then)
        #expect(digital.computed == nil)
        #expect(digital.verdict == .holds)
    }
}
