import Analysis
import Testing

@testable import Pipeline

@Suite struct ShownUnitTests {
    /// A count in a unit of its own, as days are, is shown in another like any number.
    @Test func countsAreConvertedToo() {
        let days = IndicatorResult.FieldValue.count(14)
        #expect(days.times(0.5) == .number(7))
        #expect(days.times(1) == .count(14))
        #expect(IndicatorResult.FieldValue.count(nil).times(0.5) == .number(nil))
        #expect(IndicatorResult.FieldValue.text("14").times(0.5) == .text("14"))
    }
}
