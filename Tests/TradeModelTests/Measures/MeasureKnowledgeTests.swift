import Testing
import TradeModel

/// What was known of a measure's end.
@Suite struct MeasureKnowledgeTests {
    private let measure = Measure.madeUp("cap", to: "2017-09-04")

    @Test func anEndOfWhichItIsNotToldSinceWhenItIsKnownIsNamed() {
        let findings = [measure, Measure.madeUp("open")].endFindings(asOf: day("2017-08-10"))
        #expect(findings.map(\.code) == [.notYetKnown])
        #expect(findings.first?.message.contains("cap (2017-09-04)") == true)
        #expect(findings.first?.message.contains("open") == false)
        #expect([measure].endFindings(asOf: day("2017-09-04")).count == 1)
        #expect([measure].endFindings(asOf: day("2017-09-05")).isEmpty)
        #expect(measure.known(on: day("2017-08-10")) == measure)
    }

    @Test func anEndThatWasLaidDownLaterIsNone() {
        let late = Measure(
            origin: measure.origin, id: "late", kind: measure.kind, law: measure.law,
            scope: measure.scope,
            dates: Measure.Dates(
                adopted: measure.dates.adopted, effective: measure.dates.effective,
                windDownEnd: nil, end: measure.dates.end, endKnown: day("2017-08-20")), cap: nil)
        #expect(late.known(on: day("2017-08-19")).dates.end == nil)
        #expect(late.known(on: day("2017-08-20")) == late)
        #expect([late].endFindings(asOf: day("2017-08-21")).isEmpty)
    }

    private func day(_ text: String) -> Day { ClosedRange<Day>.of(text).lowerBound }
}
