import Testing
import TradeModel

@Suite struct TradeRecordTests {
    @Test func sameCellOfTwoBodiesIsTwoCells() throws {
        let china = Partner.country(try #require(Country("CHN")))
        func cell(_ collection: TradeRecord.Collection) -> TradeRecord.Cell {
            TradeRecord.Cell(
                collection: collection, reporter: china, partner: .world, flow: .import,
                period: .year(Year(2016)), commodity: .total, revision: nil)
        }
        let cells: Set = [
            cell(.comtrade), cell(.comtrade), cell(.baci(vintage: "202501")),
            cell(.baci(vintage: "202401")),
        ]
        #expect(cells.count == 3)
    }
}
