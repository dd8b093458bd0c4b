import Testing
import TradeModel

@testable import Analysis

@Suite struct DaysSinceLastTestTests {
    private let facts = MadeUp.joined(
        MadeUp.launches(["2022-01-05", "2022-01-20"], completeTo: "2022-01-31"),
        MadeUp.launches(["2021-01-31"], weaponClass: .icbm, completeTo: "2022-01-31"))

    @Test func countsForAllAndForEachClass() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2022-01-25")), from: facts)
        #expect(result.points.map { $0.text("class") } == ["all", "SRBM", "ICBM"])
        #expect(result.points.map(\.value) == [5, 5, 359])
        #expect(result.points.map { $0.count("launches") } == [3, 2, 1])
    }

    @Test func stopsWhereTheTableEnds() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2023-01-01")), from: facts)
        #expect(result.points.first?.value == 11)
        #expect(result.points.first?.period == "2022-01-31")
        #expect(result.codes == [.listEndsEarlier])
    }

    @Test func knowsNothingOfLaterLaunches() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2022-01-10")), from: facts)
        #expect(result.points.first?.text("last") == "2022-01-05")
    }
}
