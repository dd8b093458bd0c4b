import Testing
import TradeModel

@testable import Importers

@Suite struct ReconciliationObservationsTests {
    @Test func mainRowsThatAgreeAreOne() throws {
        let result = try read(["a.csv": table(row("5"), row("5.0")), "b.csv": table(row("5"))])
        #expect(result.facts.observations.count == 1)
        #expect(result.files.map(\.records.used) == [1, 0])
        #expect(result.files.map { $0.records.excluded[.duplicate] } == [1, 1])
    }

    @Test func mainRowsThatDifferAreRejected() throws {
        let result = try read(["a.csv": table(row("5"), row("6"), row("5"))])
        #expect(result.files.first?.records.rejected == 3)
        #expect(result.facts.observations.map(\.value) == [nil])
        #expect(result.refusals.count == 1)
    }

    @Test func twoSourcesOfOneCellContradictEachOther() throws {
        let result = try read(["a.csv": table(row("5"), row("5", source: "Other"))])
        #expect(result.files.first?.errorCodes == [.conflict, .conflict])
    }

    /// A row that was rejected when it was read is not rejected once more.
    @Test func anUnreadableRowIsCountedOnce() throws {
        let result = try read(["a.csv": table(row("5x"), row("5"), row("5x"))])
        let records = try #require(result.files.first?.records)
        #expect(records.used == 0)
        #expect(records.rejected == 3)
        #expect(records.read == 3)
        #expect(result.facts.observations.map(\.value) == [nil])
    }

    @Test func twoUnreadableRowsAreNoRepetition() throws {
        let result = try read([
            "a.csv": table(
                row("x"), row("y"), row("x", status: "alternative"),
                row("y", status: "alternative"))
        ])
        let records = try #require(result.files.first?.records)
        #expect(records.rejected == 4)
        #expect(records.excluded.isEmpty)
    }

    @Test func alternativesStandBesideTheMainRow() throws {
        let result = try read([
            "a.csv": table(
                row("5"), row("6", status: "alternative"), row("7", status: "alternative"),
                row("6", status: "alternative"), row("9", status: "refuted"))
        ])
        let records = try #require(result.files.first?.records)
        #expect(records.excluded == [.alternative: 2, .refuted: 1, .duplicate: 1])
        #expect(records.used == 1)
        #expect(result.facts.observations.count == 4)
    }

    private func table(_ rows: String...) -> String {
        "series,measure,subject,partner,flow,period,value,unit,status,confidence,source\n"
            + rows.joined()
    }

    private func row(
        _ value: String, status: String = "main", source: String = "Bureau"
    ) -> String {
        "s,trade-value,PRK,CHN,total,2019,\(value),USD,\(status),compiled,\(source)\n"
    }
}
