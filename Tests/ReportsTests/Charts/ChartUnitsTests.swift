import Testing

@testable import Reports

@Suite struct ChartUnitsTests {
    /// Rates, shares and changes of two months are no sums, whatever the chart calls its unit.
    @Test func whatIsNoAmountIsDrawnAsItIs() {
        for unit in ["USD million", "t", "barrels", "launches", "events", "count"] {
            #expect(ChartUnits.addUp(unit), "\(unit)")
        }
        for unit in ["percent", "log points", "index 0-1", "USD/t", "days", "p-value", "odd"] {
            #expect(!ChartUnits.addUp(unit), "\(unit)")
        }
    }
}
