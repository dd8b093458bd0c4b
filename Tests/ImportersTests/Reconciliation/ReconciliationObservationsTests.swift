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

    @Test func twoSourcesThatAgreeAreOne() throws {
        let result = try read([
            "a.csv": table(row("5"), row("5", source: "Other"), row("6", year: "2020")),
            "b.csv": table(row("7", source: "Other", year: "2020")),
        ])
        #expect(result.files.map(\.records.excluded) == [[.duplicate: 1], [:]])
        #expect(result.files.map(\.errorCodes) == [[.conflict], [.conflict]])
    }

    @Test(arguments: [
        ("5", "USD million", "5000000", "USD"), ("7.1", "USD million", "7100000", "USD"),
        ("0.0071", "USD billion", "7100", "USD thousand"), ("5", "percent", "0.05", "ratio"),
        ("1234.567891", "USD million", "1234567891", "USD"),
    ])
    func aCellIsTheSameInEveryScale(
        _ a: String, _ unit: String, _ b: String, _ other: String
    ) throws {
        let one = try read(["a.csv": table(row(a, unit: unit), row(b, unit: other))])
        #expect(one.files.first?.records.excluded == [.duplicate: 1])
        #expect(one.facts.observations.map(\.cell.unit.code) == [unit])
        let two = try read(["a.csv": table(row(a, unit: unit), row(b + "1", unit: other))])
        #expect(two.files.first?.errorCodes == [.conflict, .conflict])
        #expect(two.files.first?.diagnostics.first?.message.contains("\(b)1 \(other)") == true)
    }

    @Test func aTradeValueWithoutAFlowIsATotal() throws {
        let result = try read(["a.csv": table(row("5"), row("5", flow: ""), row("6", flow: ""))])
        #expect(result.files.first?.errorCodes == [.conflict, .conflict, .conflict])
        #expect(result.facts.observations.map(\.cell.direction) == [.total])
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
        _ value: String, status: String = "main", source: String = "Bureau", flow: String = "total",
        unit: String = "USD", year: String = "2019"
    ) -> String {
        "s,trade-value,PRK,CHN,\(flow),\(year),\(value),\(unit),\(status),compiled,\(source)\n"
    }
}
