import Testing
import TradeModel

@testable import Importers

@Suite struct COWNationalTests {
    @Test func accountsForEveryRow() throws {
        let file = try Fixture.cowNational.file()
        #expect(file.layout == .cowNational)
        #expect(file.records.read == 10)
        #expect(file.records.used == 5)
        #expect(file.records.excluded == [.notReported: 2, .alternative: 1])
        #expect(file.errorCodes == [.negativeValue, .badPeriod])
        #expect(file.findings(.negativeValue).map(\.line) == [10])
        #expect(file.findings(.negativeValue).map(\.column) == [26])
        #expect(file.findings(.unlistedCountry).count == 1)
    }

    @Test func keepsMissingApartFromZero() throws {
        let values = try rows(of: "PRK").filter { $0.status == .main }.map {
            "\($0.cell.period) \($0.cell.direction?.rawValue ?? "") \($0.value?.plainDescription ?? "?")"
        }
        #expect(
            values == [
                "1960 import ?", "1960 export 7.75", "1961 import ?", "1961 export ?",
                "1962 import 4", "1962 export 5", "1963 import ?", "1963 export 1",
            ])
    }

    @Test func isTradeWithTheWorldInMillionDollars() throws {
        let row = try #require(try rows(of: "CHN").last)
        #expect(row.value == 0.25)
        #expect(row.cell.partner == "WLD")
        #expect(row.cell.unit == Unit("USD million"))
        #expect(row.cell.measure == "trade-value")
        #expect(row.cell.series == "cow-national")
    }

    @Test func otherEstimatesAreAlternatives() throws {
        let other = try Fixture.cowNational.read().facts.observations.filter {
            $0.status == .alternative
        }
        #expect(other.map(\.value) == [6, 7, 8])
        #expect(other.map(\.cell.subject) == ["PRK", "KOR", "KOR"])
    }

    @Test func aStateUnderTwoNumbersHasTheValuesOfTheOneThatHasSome() throws {
        #expect(try rows(of: "DEU").map(\.value) == [100, 90])
    }

    @Test func oneContradictionRejectsTheRecordsAndLeavesTheOtherValue() throws {
        let result = try read([
            "a.csv": "ccode,year,imports,exports\n731,1990,1,2\n731,1991,1,2\n",
            "b.csv": "ccode,year,imports,exports\n731,1990,1,3\n731,1991,1,2\n",
        ])
        #expect(result.files[0].records.used == 1)
        #expect(result.files[0].records.rejected == 1)
        #expect(result.files[1].records.rejected == 1)
        #expect(result.files[1].records.excluded == [.duplicate: 1])
        #expect(result.files[1].findings(.duplicateRecords).map(\.line) == [3])
        #expect(result.facts.observations.map(\.value) == [1, nil, 1, 2])
    }

    @Test func pointsBetweenGroupsRefuseTheFileAlsoBehindAnotherFault() throws {
        let table =
            "ccode,year,imports,exports\n731,1990,n.a.,1.234.567\n731,1991,728.600,1.234\n"
        let result = try read(["a.csv": table])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.line == 2 && finding.field == "exports")
        #expect(result.files.isEmpty && result.facts.observations.isEmpty)
    }

    @Test func tellsOfEachValueThatCannotBeRead() throws {
        let header = "ccode,year,imports,exports,alt_imports\n"
        let table = header + "731,1990,n.a.,-4,x\n731,1991,1,2,\n"
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.records.used == 1 && file.records.rejected == 1)
        #expect(file.diagnostics.map(\.line) == [2, 2, 2])
        #expect(file.diagnostics.map(\.field) == ["imports", "exports", "alt_imports"])
        #expect(file.diagnostics.map(\.code) == [.badNumber, .negativeValue, .badNumber])
        #expect(file.diagnostics.map(\.severity) == [.error, .warning, .warning])
    }

    private func rows(of subject: String) throws -> [Observation] {
        try Fixture.cowNational.read().facts.observations.filter { $0.cell.subject == subject }
    }
}
