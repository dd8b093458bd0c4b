import Testing
import TradeModel

@testable import Importers

@Suite struct ReconciliationTests {
    private typealias C = ComtradeTable

    @Test func saysOncePerFileHowManyRecordsAreRepeated() throws {
        let rows = C.table(C.row(1, 156, 408, "5"), C.row(2, 156, 408, "5"))
        let result = try read(["a.csv": rows, "b.csv": rows, "c.csv": rows])
        let findings = result.diagnostics.filter { $0.code == .duplicateRecords }
        #expect(findings.count == 2)
        #expect(findings.allSatisfy { $0.message.hasPrefix("2 records, this one the first") })
        #expect(findings.map(\.line) == [2, 2])
        #expect(findings.allSatisfy { $0.severity == .warning })
    }

    @Test func namesTheOneRecordThatIsRepeated() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "5")),
            "b.csv": C.table(C.row(2, 156, 408, "5"), C.row(1, 156, 408, "5")),
        ])
        let finding = try #require(result.files[1].findings(.duplicateRecords).first)
        #expect(finding.line == 3)
        #expect(finding.message.hasPrefix("1 record repeats one read before"))
    }

    @Test func aContradictionNamesAllItsPlaces() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "5")),
            "b.csv": C.table(C.row(1, 643, 408, "1"), C.row(1, 156, 408, "6")),
        ])
        let findings = result.diagnostics.filter { $0.code == .conflict }
        #expect(findings.map(\.line) == [2, 3])
        #expect(
            findings.allSatisfy {
                $0.message.contains("CHN's imports, PRK, TOTAL, 2010: 5 and 6")
                    && $0.message.contains("a.csv:2") && $0.message.contains("b.csv:3")
            })
    }
}
