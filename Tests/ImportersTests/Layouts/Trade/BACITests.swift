import Testing
import TradeModel

@testable import Importers

@Suite struct BACITests {
    @Test func readsValuesCodesAndQuantities() throws {
        let result = try Fixture.baci.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .baci)
        #expect(file.records.read == 8)
        #expect(file.records.used == 6)
        #expect(file.errorCodes == [.badCode, .missingValue])
        let trade = result.facts.trade
        #expect(trade.map(\.cell.commodity.digits).prefix(2) == ["270900", "010121"])
        #expect(trade.first?.value?.description == "1520500")
        #expect(trade.last?.value == nil)
        #expect(trade.allSatisfy { $0.cell.flow == .export && $0.valuation == .fob })
    }

    @Test func usesItsOwnCountryCodes() throws {
        let trade = try Fixture.baci.read().facts.trade
        #expect(
            trade.map(\.cell.reporter.key) == ["CHN", "CHN", "PRK", "USA", "CHN", "PRK", "CHN"])
        #expect(trade[4].cell.partner.key == "#8888")
        #expect(trade[5].cell.partner.key == "TWN")
    }

    @Test func takesRevisionAndVintageFromTheName() throws {
        let cell = try Fixture.baci.read().facts.trade.first?.cell
        #expect(cell?.collection == .baci(vintage: "202501"))
        #expect(cell?.revision == .hs1992)
    }

    @Test(arguments: ["trade.csv", "BACI_HS92_Y2019.csv", "BACI_Y2019_V202501.csv", "V.csv"])
    func warnsOfANameThatDoesNotTellBoth(_ name: String) throws {
        let scratch = try Scratch()
        let path = try scratch.write(name, "t,i,j,k,v,q\n2019,156,408,270900,1,\n".utf8)
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        #expect(result.files.first?.findings(.fileName).count == 1)
        #expect(result.files.first?.records.used == 1)
    }

    @Test func valuesTooLargeToBeTradeDoNotOverflow() throws {
        let result = try read([
            "BACI_HS92_Y2019_V202501.csv":
                "t,i,j,k,v,q\n2019,156,408,270900,9e29,1\n2019,156,408,270901,1,1\n"
        ])
        #expect(result.files.first?.errorCodes == [.badNumber])
    }
}
