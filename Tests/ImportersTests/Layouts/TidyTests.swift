import Testing
import TradeModel

@testable import Importers

@Suite struct TidyTests {
    @Test func accountsForEveryRow() throws {
        let file = try Fixture.tidy.file()
        #expect(file.layout == .tidy)
        #expect(file.records.read == 12)
        #expect(file.records.used == 4)
        #expect(file.records.excluded == [.alternative: 1, .refuted: 1])
        #expect(
            file.errorCodes == [
                .unknownUnit, .badNumber, .badWord, .badPeriod, .conflict, .conflict,
            ])
    }

    @Test func keepsABlankAsNotKnown() throws {
        let result = try Fixture.tidy.read()
        let export = try #require(result.facts.observations.first { $0.cell.direction == .export })
        #expect(export.value == nil)
        #expect(export.status == .main)
    }

    @Test func aContradictionLeavesItsCellMissing() throws {
        let rows = try Fixture.tidy.read().facts.observations.filter {
            $0.cell.period == TimeSpan("2018")
        }
        #expect(rows.map(\.value) == [nil])
    }

    @Test func keepsACombinedCellAndTakesTheFormulaGuardOff() throws {
        let row = try #require(
            try Fixture.tidy.read().facts.observations.first {
                $0.cell.period == TimeSpan("2020-01..02")
            })
        #expect(row.note == "=1+1")
        #expect(row.citation == "Report, second")
        #expect(row.value == 2)
    }

    @Test func namesTheUnitsThatItKnows() throws {
        let file = try #require(try Fixture.tidy.read().files.first)
        let finding = try #require(file.findings(.unknownUnit).first)
        #expect(finding.message.contains("wampum"))
        #expect(finding.message.contains("USD million"))
        #expect(finding.line == 11)
    }
}
