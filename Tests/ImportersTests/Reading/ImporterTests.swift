import Testing
import TradeModel

@testable import Importers

@Suite struct ImporterTests {
    private typealias C = ComtradeTable

    @Test func theSameFileTwiceCountsOnce() throws {
        let path = Fixture.legacy35.url.path
        let result = Importer(countries: try Fixture.countryTable()).read([path, path])
        let (first, second) = (result.files[0].records, result.files[1].records)
        #expect(first == (try Fixture.legacy35.file()).records)
        #expect(second.read == 22)
        #expect(second.used == 0)
        // Every record that was kept the first time is a repetition, the World records too; of the
        // goods that the first file has once more, too.
        #expect(second.excluded[.duplicate] == 12)
        #expect(second.excluded[.worldTotal] == nil)
        #expect(second.rejected == 3)
        #expect(result.files[1].findings(.duplicateRecords).count == 1)
        #expect(result.refusals.isEmpty)
    }

    @Test func readsOnWhenAFileIsRefused() throws {
        let result = Importer(countries: try Fixture.countryTable()).read([
            "/nowhere/at-all.csv", Fixture.tidy.url.path,
        ])
        #expect(result.files.count == 1)
        #expect(result.refusals.map(\.cause) == [.inputMissing])
    }

    @Test func everyFileThatCouldNotBeReadIsNamed() throws {
        let result = try read([
            "a.csv": "a,b\n1,2\n", "b.csv": "", "c.csv": C.table(C.row(1, 156, 408, "5")),
        ])
        let refusal = #expect(throws: Refusal.self) { try result.requireRead() }
        #expect(refusal?.diagnostics.map(\.code) == [.unknownLayout, .emptyFile])
        #expect(refusal?.cause == .data)
        try read(["c.csv": C.table(C.row(1, 156, 408, "5"))]).requireRead()
    }

    @Test func aFileRefusedHalfWayLeavesNoFactsBehind() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "5"), "H3,\"2010\n"),
            "b.csv": C.table(C.row(2, 156, 408, "7")),
        ])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.openQuote])
        #expect(result.facts.trade.map(\.value) == [Amount(7)])
        #expect(result.facts.trade.first?.origin.file == 0)
        #expect(result.facts.sources.count == 1)
    }

    @Test func saysWhenNoRecordCouldBeUsed() throws {
        let result = try read(["a.csv": C.table(C.row(1, 156, 0, "5"), C.row(3, 156, 408, "5"))])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .noUsableRecord)
        #expect(finding.message.contains("no record could be used, of 2 read"))
        #expect(finding.message.contains("1 re-export, 1 world-total"))
    }

    /// What a first file repeats stands in itself, and was not used there.
    @Test func aRepeatedRecordThatTellsNothingIsNoUse() throws {
        let blank = "731,North Korea,PRK,1950,,\n"
        let table =
            "ccode,statename,stateabb,year,imports,exports\n" + blank + blank
            + "731,North Korea,PRK,1951,x,y\n"
        let result = try read(["a.csv": table])
        let file = try #require(result.files.first)
        #expect(file.records.excluded == [.notReported: 1, .duplicate: 1])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .noUsableRecord)
        #expect(finding.message.contains("of 3 read (1 rejected, 1 duplicate, 1 not-reported)"))
        let used = table + "731,North Korea,PRK,1952,1,2\n"
        #expect(try read(["a.csv": used, "b.csv": used]).refusals.isEmpty)
    }

    @Test func aListOfAlternativesIsKept() throws {
        let rows = try read([
            "a.csv":
                "series,measure,subject,partner,flow,period,value,unit,status,confidence,source\n"
                + "s,trade-value,PRK,CHN,total,2019,1,USD,alternative,compiled,x\n"
        ])
        #expect(rows.refusals.isEmpty)
        #expect(rows.facts.observations.count == 1)
    }

    @Test func takesTheLayoutAndEncodingAsTold() throws {
        let result = try Fixture.comtrade.read(.init(layout: .comtrade, encoding: .windows1252))
        #expect(result.files.first?.encoding == .windows1252)
        #expect(result.files.first?.encodingReason == "as asked")
        let other = try Fixture.comtrade.read(.init(layout: .baci))
        #expect(other.refusals.flatMap(\.diagnostics).map(\.code) == [.unknownLayout])
    }
}
