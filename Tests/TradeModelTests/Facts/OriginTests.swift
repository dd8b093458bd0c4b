import Testing
import TradeModel

@Suite struct OriginTests {
    @Test func comesInTheOrderOfFilesThenOfLines() {
        let places = [Origin(file: 1, line: 2), Origin(file: 0, line: 9), Origin(file: 1, line: 1)]
        #expect(places.sorted() == [places[1], places[2], places[0]])
    }
}
