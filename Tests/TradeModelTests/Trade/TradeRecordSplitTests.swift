import Testing
import TradeModel

@Suite struct TradeRecordSplitTests {
    private func record(_ goods: String, _ part: String, _ value: Int) throws -> TradeRecord {
        TradeRecord(
            origin: Origin(file: 0, line: value),
            cell: TradeRecord.Cell(
                collection: .gacc(.usDollars), reporter: .world, partner: .unspecified("other"),
                flow: .import, period: .year(Year(2019)), commodity: try #require(HSCode(goods)),
                revision: nil, part: part),
            value: Amount(value), valuation: nil, role: .counted)
    }

    @Test func aSplitIsTheColumnsWithoutTheirCodes() throws {
        #expect(try record("27", "", 1).cell.split == "")
        #expect(try record("27", "regime:10+place:2102", 1).cell.split == "regime+place")
    }

    @Test func partsOfAWholeAreLeftOut() throws {
        let records = [
            try record("27", "regime:10", 1), try record("27", "", 3), try record("72", "", 5),
        ]
        #expect(records.unsplit.map(\.origin.line) == [3, 5])
    }

    @Test func finerGoodsThatAreOnlySplitStay() throws {
        let records = [
            try record("27", "", 9), try record("270112", "regime:10", 4),
            try record("270112", "regime:14", 5),
        ]
        #expect(records.unsplit.map(\.origin.line) == [9, 4, 5])
    }

    @Test func ofSeveralSplitsOneIsKept() throws {
        let records = [
            try record("27", "regime:10", 4), try record("27", "place:2102", 6),
            try record("27", "place:2103", 3), try record("27", "regime:14", 5),
        ]
        #expect(records.unsplit.map(\.origin.line) == [6, 3])
    }
}
