import Analysis
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ComputedSeriesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What goes with a share is stored in the unit of the trade; what is in no unit has its name.
    @Test func fieldsHaveTheirUnits() throws {
        let tables = try SmallBriefing().tables(in: folder)
        var shares = IndicatorRequest("partner-share")
        shares.files = ["trade"]
        let stored = try ComputedSeries.of(try tables.result(shares), named: "share")
        #expect(
            stored.map { "\($0.name.id) \($0.name.unit)" }.sorted() == [
                "denominator USD million", "numerator USD million", "value percent",
            ])
        var tests = IndicatorRequest("test-frequency")
        tests.files = ["launches"]
        let counts = try ComputedSeries.of(try tables.result(tests), named: "tests")
        #expect(counts.contains { $0.name.id == "events" && $0.name.unit == "events" })
    }
}
