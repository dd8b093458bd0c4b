import Testing
import TradeModel

@testable import Importers

@Suite struct ReconciliationTradeTests {
    private typealias C = ComtradeTable

    @Test func overlappingFilesAreCountedOnce() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "5"), C.row(1, 156, 0, "9")),
            "b.csv": C.table(
                C.row(1, 156, 408, "5"), C.row(1, 156, 0, "9"), C.row(2, 156, 408, "7")),
        ])
        #expect(result.facts.trade.count == 3)
        #expect(result.files.map(\.records.used) == [1, 1])
        #expect(result.files[1].records.excluded == [.duplicate: 2])
    }

    @Test func recordsThatContradictEachOtherAreAllRejected() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "5"), C.row(1, 156, 408, "5"), C.row(1, 156, 408, "6"),
                C.row(1, 156, 0, "9"), C.row(1, 156, 0, "8"), C.row(2, 156, 408, "7"))
        ])
        let records = try #require(result.files.first?.records)
        #expect(records.used == 1)
        #expect(records.rejected == 5)
        #expect(records.excluded.isEmpty)
        #expect(result.facts.trade.map(\.value) == [nil, nil, Amount(7)])
    }

    /// As where a column was left out that tells them apart.
    @Test func ofManyContradictionsTheFirstAreNamed() throws {
        let rows = (1...1000).map { C.row(1, 156, 408, "\($0)") }
        let file = try #require(try read(["a.csv": C.header + rows.joined()]).files.first)
        let findings = file.findings(.conflict)
        #expect(findings.map(\.line) == (2...1001).map { $0 })
        #expect(findings.allSatisfy { $0.message == findings[0].message })
        let message = findings[0].message
        #expect(message.contains(": 1 and 2 and 3 and 4 and 5 and 995 more ("))
        #expect(message.hasSuffix(":6 and 995 more); all are rejected and the cell is missing"))
    }

    @Test func goodsAreNotCountedBesideTheirWhole() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "5", goods: "2701"), C.row(1, 156, 408, "9", goods: "27"),
                C.row(1, 156, 408, "20"), C.row(1, 156, 408, "1", goods: "10"),
                C.row(2, 156, 408, "1", goods: "10"))
        ])
        #expect(result.files.first?.records.used == 2)
        #expect(result.files.first?.records.excluded == [.hsDetail: 3])
        #expect(result.facts.trade.map(\.role) == [.detail, .detail, .counted, .detail, .counted])
    }

    @Test func goodsOfTheWorldAreDetailBesideItsTotal() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 0, "20"), C.row(1, 156, 0, "20", goods: "27"),
                C.row(1, 156, 408, "3"))
        ])
        #expect(result.files.first?.records.excluded == [.worldTotal: 2])
        #expect(result.facts.trade.map(\.role) == [.control, .detail, .counted])
    }

    @Test func aTotalThatCannotBeReadIsNotReplacedByItsParts() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "x"), C.row(1, 156, 408, "9", goods: "27"))
        ])
        #expect(result.files.first?.records.excluded == [.hsDetail: 1])
        #expect(result.facts.trade.map(\.value) == [nil, Amount(9)])
        #expect(result.facts.trade.map(\.role) == [.counted, .detail])
    }

    @Test func ofTwoEditionsTheNewestIsKeptForEachPartner() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "5", goods: "27", edition: "H1"),
                C.row(1, 156, 408, "5", goods: "27", edition: "H3"),
                C.row(1, 156, 410, "8", goods: "27", edition: "H1"))
        ])
        #expect(result.files.first?.records.used == 2)
        #expect(result.files.first?.records.excluded == [.otherClassification: 1])
        #expect(result.facts.trade.map(\.cell.revision) == [.hs2007, .hs1996])
    }

    @Test func chaptersOfTwoEditionsAllCount() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "1", goods: "01", edition: "H1"),
                C.row(1, 156, 408, "2", goods: "02", edition: "H1"),
                C.row(1, 156, 408, "3", goods: "03", edition: "H1"),
                C.row(1, 156, 408, "4", goods: "27", edition: "H2"))
        ])
        #expect(result.files.first?.records.used == 4)
    }

    @Test func aTotalStandsForEveryChapterOfAnOlderEdition() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "9", edition: "H2"),
                C.row(1, 156, 408, "4", goods: "27", edition: "H2"),
                C.row(1, 156, 408, "1", goods: "01", edition: "H1"))
        ])
        #expect(
            result.files.first?.records.excluded == [.hsDetail: 1, .otherClassification: 1])
    }

    @Test func ofThreeEditionsTheNewestWithTheChapterIsKept() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "4", goods: "2701", edition: "H0"),
                C.row(1, 156, 408, "4", goods: "2702", edition: "H1"),
                C.row(1, 156, 408, "1", goods: "01", edition: "H3"))
        ])
        #expect(result.files.first?.records.excluded == [.otherClassification: 1])
        #expect(result.facts.trade.map(\.cell.revision) == [.hs1996, .hs2007])
    }
}
