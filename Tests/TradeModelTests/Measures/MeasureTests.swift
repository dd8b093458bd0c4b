import Testing
import TradeModel

@Suite struct MeasureTests {
    @Test func theSameRowElsewhereSaysTheSame() {
        var moved = Measure.madeUp()
        moved.origin = Origin(file: 3, line: 7)
        #expect(moved != Measure.madeUp())
        #expect(moved.says(theSameAs: Measure.madeUp()))
        #expect(!moved.says(theSameAs: Measure.madeUp(hs: "2702")))
    }

    @Test func measuresOfAnotherFileAreFoundThere() {
        var trade = Dataset()
        trade.sources = [Source(path: "trade.csv", sha256: "", layout: "comtrade")]
        trade.measures = [.madeUp("own")]
        var table = Dataset()
        table.sources = [Source(path: "measures.csv", sha256: "", layout: "measures")]
        table.measures = [.madeUp("given")]
        let joined = trade.withMeasures(of: table)
        #expect(joined.measures.map(\.id) == ["given"])
        #expect(
            joined.uses(of: joined.measures.map(\.origin)).map(\.source.path) == ["measures.csv"])
    }
}
