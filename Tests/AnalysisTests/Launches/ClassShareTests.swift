import Analysis
import TradeModel
import Testing

@Suite struct ClassShareTests {
    @Test func sharesAddUpToAHundred() throws {
        var facts = MadeUp.launches(["2020-01-01", "2020-02-01"])
        facts.launches += MadeUp.launches(["2020-03-01"], weaponClass: .icbm).launches
        let asOf = try #require(Day("2020-12-31"))
        let result = try ClassShare.result(LaunchQuestion(asOf: asOf), from: facts)
        #expect(result.points.map { $0["class"] } == [.text("SRBM"), .text("ICBM")])
        #expect(result.points.compactMap(\.value).reduce(0, +) == 100)
        #expect(result.points.map { $0["launches"] } == [.count(2), .count(1)])
        let lines = { (name: String) in
            result.points.map { $0.sources(of: name).flatMap(\.lines) }
        }
        // A share rests on the launches of all classes.
        #expect(lines("value") == [[2, 3], [2, 3]])
        #expect(lines("launches") == [[2, 3], [2]])
    }

    /// Short-range missiles were 8 of 45 in 2016-17 and 38 of 42 in 2019-21 (CNS/NTI).
    @Test func theBundledTableGivesThePublishedShares() throws {
        let facts = try Bundled.read("missile-launches")
        for (from, to, share) in [
            ("2016-01-01", "2017-12-31", 100.0 * 8 / 45),
            ("2019-01-01", "2021-12-31", 100.0 * 38 / 42),
        ] {
            let question = LaunchQuestion(
                clock: .kst, since: Day(from), until: Day(to), asOf: try #require(Day("2024-12-31"))
            )
            let result = try ClassShare.result(question, from: facts)
            let short = result.points.first { $0["class"] == .text("SRBM") }
            #expect(short?.value == share)
        }
    }

    @Test func aLaunchThatMayHaveBeenInTheTimeIsMissing() throws {
        let facts = MadeUp.launches(["2020", "2020-06-01"])
        let question = LaunchQuestion(
            since: Day("2020-03-01"), asOf: try #require(Day("2020-12-31")))
        #expect(try ClassShare.result(question, from: facts).points.map(\.missing) == [1])
    }

    @Test(arguments: [("2022-12-31", "2022-01-10"), ("2022-01-31", "2026-01-01")])
    func launchesThatMayAllBeLaterHaveNoShare(_ until: String, _ asOf: String) throws {
        let question = LaunchQuestion(
            since: Day("2022-01-01"), until: Day(until), asOf: try #require(Day(asOf)))
        let facts = MadeUp.launches(Array(repeating: "2022", count: 4))
        let points = try ClassShare.result(question, from: facts).points
        let point = try #require(points.first)
        #expect(points.count == 1 && point.value == nil && point.n == 0 && point.missing == 4)
        #expect(point["class"] == .text("SRBM") && point["launches"] == .count(nil))
    }

    @Test func aClassWithoutALaunchHasNoneOfThem() throws {
        let question = LaunchQuestion(asOf: try #require(Day("2020-12-31")))
        let points = try ClassShare.result(
            question, from: MadeUp.launches(["2020-01-01", "2020-02-01"])
        ).points
        let none = try #require(ClassShare.point(withoutLaunchOf: .icbm, among: points))
        #expect(none.value == 0 && none.n == 2 && none.missing == 0)
        #expect(none["class"] == .text("ICBM") && none["launches"] == .count(0))
        #expect(none.period == points.first?.period && none.sources == points.first?.sources)
        #expect(ClassShare.point(withoutLaunchOf: .srbm, among: points) == nil)
        #expect(ClassShare.point(withoutLaunchOf: .icbm, among: []) == nil)
    }

    /// One of the launches that may belong to the time may be of the class.
    @Test func aClassWithoutAKnownLaunchHasNoShareWhereOneIsMissing() throws {
        let question = LaunchQuestion(
            since: Day("2020-03-01"), asOf: try #require(Day("2020-12-31")))
        let points = try ClassShare.result(
            question, from: MadeUp.launches(["2020", "2020-06-01"])
        ).points
        let none = try #require(ClassShare.point(withoutLaunchOf: .icbm, among: points))
        #expect(none.value == nil && none.missing == 1 && none["launches"] == .count(nil))
    }
}
