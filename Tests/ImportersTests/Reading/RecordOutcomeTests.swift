import Testing

@testable import Importers

@Suite struct RecordOutcomeTests {
    @Test func aRecordIsExcludedWhenAllItsFactsAre() {
        var outcome = RecordOutcome(.used, facts: 2)
        outcome.exclude(.duplicate)
        #expect(settled(outcome).used == 1)
        outcome.exclude(.duplicate)
        #expect(settled(outcome).excluded == [.duplicate: 1])
        #expect(outcome.isDuplicate)
    }

    @Test func oneRejectedFactRejectsTheRecordOnce() {
        var outcome = RecordOutcome(.used, facts: 2)
        outcome.exclude(.duplicate)
        outcome.reject()
        outcome.reject()
        #expect(settled(outcome).rejected == 1)
        #expect(settled(outcome).read == 1)
        #expect(!outcome.isDuplicate)
    }

    @Test func aRecordThatWasExcludedIsNotCountedTwice() {
        var outcome = RecordOutcome(.excluded(.worldTotal), facts: 1)
        outcome.exclude(.duplicate)
        #expect(settled(outcome, .excluded(.worldTotal)).excluded == [.duplicate: 1])
    }

    @Test func ofSeveralReasonsTheFirstByAlphabetIsTold() {
        var outcome = RecordOutcome(.used, facts: 2)
        outcome.exclude(.hsDetail)
        outcome.exclude(.duplicate)
        #expect(settled(outcome).excluded == [.duplicate: 1])
        #expect(!outcome.isDuplicate)
    }

    @Test func aRecordWithoutFactsStaysWhatItWas() {
        let outcome = RecordOutcome(.excluded(.statusRow), facts: 0)
        #expect(settled(outcome, .excluded(.statusRow)).excluded == [.statusRow: 1])
        #expect(!outcome.isDuplicate)
    }

    private func settled(_ outcome: RecordOutcome, _ verdict: Verdict = .used) -> RecordCounts {
        var counts = RecordCounts()
        counts.count(verdict)
        outcome.settle(&counts)
        return counts
    }
}
