import Analysis
import Testing
import TradeModel

@testable import Reports

@Suite struct ReservationsTests {
    @Test(
        arguments: [
            ("2019", 0, .confirmed, []), ("2019", 0, .compiled, []),
            ("2019", 2, .confirmed, ["incomplete"]),
            ("2019", 2, .derived, ["derived", "incomplete"]),
            ("2020", 0, .unconfirmed, ["not confirmed", "incomplete"]),
            ("2020-01..12", 0, nil, ["incomplete"]), ("2020-01..11", 0, nil, []),
        ] as [(String, Int, Confidence?, [String])])
    func allDoubtsAreTold(
        period: String, missing: Int, confidence: Confidence?, doubts: [String]
    ) throws {
        let point = IndicatorResult.Point(
            period: period, value: 1, n: 1, missing: missing, confidence: confidence, sources: [])
        let reservations = Reservations(of: point, asOf: try SampleResults.day("2020-12-30"))
        #expect(reservations.doubts == doubts)
        #expect(reservations.isIncomplete == doubts.contains("incomplete"))
        #expect(reservations.confidence == confidence)
    }

    /// A period is over with its last day.
    @Test func aPeriodIsWholeOnItsLastDay() throws {
        let point = IndicatorResult.Point(period: "2020", value: 1, n: 1, sources: [])
        #expect(try !Reservations(of: point, asOf: SampleResults.day("2020-12-31")).isIncomplete)
    }

    /// A table that ends in March tells a part of the year, however long that is over.
    @Test(arguments: [("2020-03-31", true), ("2020-12-31", false), ("2024-06-30", false)])
    func aPeriodIsWholeWhereTheTableCoversIt(end: String, isIncomplete: Bool) throws {
        let point = IndicatorResult.Point(
            period: "2020", value: 0, n: 0, sources: [], tableEnd: try SampleResults.day(end))
        let reservations = Reservations(of: point, asOf: try SampleResults.day("2024-01-31"))
        #expect(reservations.isIncomplete == isIncomplete)
    }

    @Test func ofSeveralTheLeastSureAndTheLeastWholeCount() throws {
        let part = IndicatorResult.Point(
            period: "2019", value: 1, n: 1, missing: 1, confidence: .confirmed, sources: [])
        let all = [
            Reservations(.compiled), Reservations(nil),
            Reservations(of: part, asOf: try SampleResults.day()),
        ]
        #expect(Reservations(ofAll: all).confidence == .compiled)
        #expect(Reservations(ofAll: all).isIncomplete)
        #expect(!Reservations(ofAll: Array(all.prefix(2))).isIncomplete)
        #expect(Reservations(ofAll: []) == Reservations(nil))
    }

    /// The total may be published while a part of it is derived.
    @Test(
        arguments: [
            (["value"], .confirmed), (["export"], .derived), (["value", "export"], .derived),
            (["import"], .confirmed),
        ] as [([String], Confidence)])
    func aFieldThatRestsOnOtherRowsHasItsOwn(
        fields: [String], confidence: Confidence
    ) throws {
        let point = IndicatorResult.Point(
            period: "2019", value: 9,
            fields: [
                .init("import", .number(5)), .init("export", .number(4), confidence: .derived),
            ], n: 1, confidence: .confirmed, sources: [])
        let reservations = Reservations(
            of: point, showing: fields, asOf: try SampleResults.day("2020-12-30"))
        #expect(reservations.confidence == confidence)
    }

    @Test func whatASourceStatesIsWhole() {
        #expect(Reservations(.unconfirmed).doubts == ["not confirmed"])
        #expect(Reservations(nil).doubts == [])
    }
}
