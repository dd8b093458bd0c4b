import Testing
import TradeModel

@testable import Importers

@Suite struct COWDyadicTests {
    @Test func accountsForEveryRow() throws {
        let file = try Fixture.cowDyadic.file()
        #expect(file.layout == .cowDyadic)
        #expect(file.records.read == 6)
        #expect(file.records.used == 3)
        #expect(file.records.excluded == [.notReported: 1])
        #expect(file.errorCodes == [.badNumber, .badPeriod])
        #expect(file.findings(.badNumber).map(\.field) == ["flow1"])
    }

    @Test func aFlowIsTheImportsOfTheFirstNamed() throws {
        let flows = try Fixture.cowDyadic.read().facts.trade.map {
            "\($0.cell.period) \($0.cell.reporter)<\($0.cell.partner)"
                + " \($0.value?.description ?? "?")"
        }
        #expect(
            flows == [
                "2000 CHN<PRK 40500000", "2000 PRK<CHN 400125000", "2001 CHN<PRK ?",
                "2001 PRK<CHN 500500000", "2002 CHN<PRK ?", "2002 PRK<CHN ?", "2000 PRK<KOR 0",
                "2000 KOR<PRK 250000", "2000 PRK<JPN ?", "2000 JPN<PRK 200750000",
            ])
    }

    @Test func pointsBetweenGroupsRefuseTheFileAlsoBehindAnotherFault() throws {
        let table =
            "ccode1,ccode2,year,flow1,flow2\n710,731,2000,n.a.,1.234.567\n"
            + "710,731,2001,728.600,1.234\n"
        let result = try read(["a.csv": table])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.line == 2 && finding.field == "flow2")
        #expect(result.files.isEmpty && result.facts.trade.isEmpty)
    }

    @Test func tellsOfEachFlowThatCannotBeRead() throws {
        let table = "ccode1,ccode2,year,flow1,flow2\n710,731,2000,n.a.,-4\n710,731,2001,1,2\n"
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.diagnostics.map(\.field) == ["flow1", "flow2"])
        #expect(file.diagnostics.map(\.severity) == [.error, .warning])
    }

    @Test func theSameFlowFromTheOtherSideIsOneFlow() throws {
        let head = "ccode1,ccode2,year,flow1,flow2\n"
        let result = try read(["a.csv": head + "710,731,2000,1,2\n731,710,2000,2,1\n"])
        #expect(result.facts.trade.map(\.value) == [Amount(1_000_000), Amount(2_000_000)])
        #expect(result.files[0].records.excluded == [.duplicate: 1])
        let other = try read(["a.csv": head + "710,731,2000,1,2\n731,710,2000,2,3\n"])
        #expect(other.files[0].records.rejected == 2)
        #expect(other.facts.trade.map(\.value) == [nil, Amount(2_000_000)])
    }
}
