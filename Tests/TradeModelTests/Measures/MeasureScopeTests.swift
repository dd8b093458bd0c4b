import Testing
import TradeModel

@Suite struct MeasureScopeTests {
    private let scope = Measure.madeUp(hs: "2601 72 261610", disputed: "7202").scope

    @Test(arguments: [
        ("260111", Measure.Match.covered), ("2601", .covered), ("72", .covered),
        ("720241", .covered), ("26161000", .covered), ("26", .mayInclude), ("2616", .mayInclude),
        ("TOTAL", .mayInclude),
    ])
    func aCodeUnderAHeadingIsCoveredAndACoarserOneMayIncludeIt(
        _ code: String, _ match: Measure.Match
    ) {
        #expect(scope.match(.code(code)) == match)
    }

    @Test(arguments: ["2602", "27", "261690", "07"])
    func otherCodesHaveNothingToDoWithIt(_ code: String) {
        #expect(scope.match(.code(code)) == nil)
    }

    @Test(arguments: [
        ("7202", true), ("720241", true), ("72", true), ("7201", false), ("2601", false),
    ])
    func whatIsUnderADisputedHeadingOrHoldsOneIsDisputed(_ code: String, _ isDisputed: Bool) {
        #expect(scope.isDisputed(.code(code)) == isDisputed)
    }

    @Test func theRestOfACodeHasNothingOfThePartsThatItIsWithout() {
        #expect(scope.match(.code("26"), without: [.code("2601"), .code("2616")]) == nil)
        #expect(scope.match(.code("26"), without: [.code("2601")]) == .mayInclude)
        // Of heading 2601 a subheading alone is told.
        #expect(
            scope.match(.code("26"), without: [.code("260111"), .code("2616")]) == .mayInclude)
        #expect(scope.match(.code("72"), without: [.code("7202")]) == .covered)
        #expect(!scope.isDisputed(.code("72"), without: [.code("7202")]))
        #expect(scope.isDisputed(.code("72"), without: [.code("720221")]))
    }

    @Test func aMeasureWithoutHeadingsMatchesNothing() {
        let scope = Measure.madeUp(hs: "").scope
        #expect(scope.match(.code("2701")) == nil)
        #expect(scope.match(.total) == nil)
    }

    @Test func directionsCoverTheirFlows() {
        #expect(Measure.Direction.both.flows == [.import, .export])
        #expect(Measure.Direction.import.flows == [.import])
        #expect(Measure.Direction.export.flows == [.export])
    }
}
