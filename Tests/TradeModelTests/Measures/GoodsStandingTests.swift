import Testing
import TradeModel

@Suite struct GoodsStandingTests {
    private let ban = Measure.madeUp(windDown: "2017-09-04")

    @Test(arguments: [
        ("2017-08-04", nil), ("2017-08-05", LegalStanding.windDown), ("2017-09-04", .windDown),
        ("2017-09-05", .banned), ("2030-01-01", .banned),
    ])
    func aBanBeginsWithItsWindDown(_ day: String, _ standing: LegalStanding?) {
        #expect(ban.hit(.code("2701"), .export, over: .of(day))?.standing == standing)
    }

    @Test func theLastDayIsTheLastDay() {
        let measure = Measure.madeUp(from: "2016-03-02", to: "2016-11-29")
        #expect(measure.hit(.code("2701"), .export, over: .of("2016-11-29")) != nil)
        #expect(measure.hit(.code("2701"), .export, over: .of("2016-11-30")) == nil)
    }

    @Test func phasesDivideAPeriodWithoutGapOrOverlap() {
        let phases = ban.phases(in: .of("2017"))
        #expect(phases.map(\.standing) == [.windDown, .banned])
        #expect(
            phases.map(\.days) == [.of("2017-08-05..2017-09-04"), .of("2017-09-05..2017-12-31")])
        #expect(ban.phases(in: .of("2016")).isEmpty)
        #expect(ban.phases(in: .of("2018")).map(\.days) == [.of("2018")])
    }

    @Test func aPeriodInWhichSomethingBeginsIsAPart() throws {
        let code = HSCode.code("270112")
        let month = try #require(ban.hit(code, .export, over: .of("2017-09")))
        #expect(!month.isWholeTime)
        #expect(month.doubt == .partOfPeriod)
        #expect(month.standing == .banned)
        #expect(try #require(ban.hit(code, .export, over: .of("2017-10"))).doubt == nil)
    }

    @Test func theOtherDirectionIsFree() {
        let standing = [ban].standing(of: .code("2701"), .import, over: .of("2018"))
        #expect(standing.standing == .free)
        #expect(standing.decisive == nil)
        #expect(standing.hits.isEmpty)
    }

    @Test func whatIsSureGoesBeforeWhatIsStricter() throws {
        let cap = Measure.madeUp("cap", .cap, .import, hs: "2710", from: "2018-01-01")
        let part = Measure.madeUp("part", .ban, .import, hs: "2710", extent: .part)
        let both = [part, cap].standing(of: .code("271012"), .import, over: .of("2019"))
        #expect(both.standing == .capped)
        #expect(both.decisive?.measure.id == "cap")
        #expect(both.hits.map(\.doubt) == [.partOfHeading, nil])
        let alone = [part].standing(of: .code("271012"), .import, over: .of("2019"))
        #expect(alone.standing == .banned)
        #expect(alone.decisive?.doubt == .partOfHeading)
    }

    @Test func ofSureMeasuresTheStrictestDecidesAndOfEqualsTheFirst() {
        let limit = Measure.madeUp("limit", .limit)
        let first = Measure.madeUp("first")
        let second = Measure.madeUp("second")
        let standing = [limit, first, second].standing(
            of: .code("2701"), .export, over: .of("2018"))
        #expect(standing.decisive?.measure.id == "first")
        #expect(standing.hits.count == 3)
    }

    @Test func aStricterMeasureThatBeginsWithinTheTimePutsItInDoubt() {
        let cap = Measure.madeUp("cap", .cap, from: "2019-01-01", to: "2019-12-31")
        let ban = Measure.madeUp("ban", from: "2019-07-01")
        let year = [cap, ban].standing(of: .code("2701"), .export, over: .of("2019"))
        #expect(year.standing == .banned)
        #expect(year.doubt == .partOfPeriod)
        #expect(year.deciding.map(\.measure.id) == ["ban"])
    }

    @Test func measuresThatFollowEachOtherWithoutAGapAreSure() {
        let old = Measure.madeUp("old", from: "2016-03-02", to: "2017-09-04")
        let new = Measure.madeUp("new", windDown: "2017-09-04")
        let year = [old, new].standing(of: .code("2701"), .export, over: .of("2017"))
        #expect(year.standing == .banned)
        #expect(year.doubt == nil)
        #expect(year.deciding.map(\.measure.id) == ["old", "new"])
        let late = Measure.madeUp("late", from: "2017-09-06")
        let gap = [old, late].standing(of: .code("2701"), .export, over: .of("2017"))
        #expect(gap.doubt == .partOfPeriod)
        // The doubts about goods stay, whoever decides when.
        let part = Measure.madeUp("part", extent: .part, from: "2017-01-01")
        let coarse = [part].standing(of: .code("2701"), .export, over: .of("2017"))
        #expect(coarse.doubt == .partOfHeading)
    }

    @Test func coarserGoodsAreInDoubtFirst() {
        let measure = Measure.madeUp(hs: "7202", disputed: "7202", windDown: "2017-09-04")
        let hit = measure.hit(.code("72"), .export, over: .of("2017"))
        #expect(hit?.doubt == .mayInclude)
        #expect(measure.hit(.code("7202"), .export, over: .of("2017"))?.doubt == .disputed)
    }

    @Test func theConfidenceIsTheLesserOfMeasureAndHeadings() throws {
        let hit = try #require(ban.hit(.code("2701"), .export, over: .of("2018")))
        #expect(hit.confidence == .compiled)
    }

    @Test func standingsAreInOrder() {
        #expect(LegalStanding.allCases.sorted() == LegalStanding.allCases)
        #expect(LegalStanding.allCases.max() == .banned)
    }
}
