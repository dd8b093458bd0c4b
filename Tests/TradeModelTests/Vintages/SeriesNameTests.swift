import Testing
import TradeModel

@Suite struct SeriesNameTests {
    @Test func ordersBySourceThenIdThenUnit() {
        let names = [("b", "a", "USD"), ("a", "b", "kg"), ("a", "b", "USD"), ("a", "a", "kg")]
            .map { SeriesName(source: $0.0, id: $0.1, unit: $0.2) }
        #expect(
            names.sorted().map { "\($0) \($0.unit)" } == ["a/a kg", "a/b USD", "a/b kg", "b/a USD"])
    }
}
