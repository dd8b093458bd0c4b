import Testing
import TradeModel

@Suite struct FlowTests {
    @Test func turnsAround() {
        #expect(Flow.import.mirrored == .export && Flow.export.mirrored == .import)
        #expect(TradeDirection(.import) == .import && TradeDirection(.export) == .export)
        #expect(Flow.allCases.map(\.rawValue) == ["import", "export"])
    }
}
