import Testing
import TradeModel

@Suite struct ObservationTests {
    @Test func cellsDifferByDirectionAndUnit() throws {
        func cell(_ direction: TradeDirection?, _ unit: Unit) -> Observation.Cell {
            Observation.Cell(
                series: "trade-gacc", measure: "trade-value", subject: "PRK", partner: "CHN",
                direction: direction, period: .year(Year(2016)), unit: unit)
        }
        let million = try #require(Unit("USD million"))
        let cells: Set = [
            cell(.import, .usDollars), cell(.import, .usDollars), cell(.export, .usDollars),
            cell(nil, .usDollars), cell(.import, million),
        ]
        #expect(cells.count == 4)
    }
}
