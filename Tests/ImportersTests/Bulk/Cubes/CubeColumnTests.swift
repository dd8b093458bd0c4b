import Testing

@testable import Importers

@Suite struct CubeColumnTests {
    @Test func numbersBecomePlacesInTheirOrder() {
        let column = CubeColumn([27, 1, 84, 27]) { "n\($0)" }
        #expect(column.labels == ["n1", "n27", "n84"])
        #expect(column.positions == [1, 0, 2, 1])
    }

    @Test func ofNoNumbersThereIsNoLabel() {
        let column = CubeColumn([]) { "\($0)" }
        #expect(column.labels.isEmpty && column.positions.isEmpty)
    }
}
