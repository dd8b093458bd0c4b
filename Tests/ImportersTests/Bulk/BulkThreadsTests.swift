import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// What is found does not depend on how many threads look, on how the file is cut, or on how the
/// bytes are looked at.
@Suite struct BulkThreadsTests {
    private static let counts = [1, 2, 5]

    private func results(
        _ name: String, _ text: String, _ selection: TradeSelection, validatesAll: Bool = false
    ) throws -> [BulkResult] {
        let scratch = try Scratch()
        let path = try scratch.write(name, text.utf8)
        var plan = BulkPlan()
        plan.cutting.blockSize = 1 << 12
        return try Self.counts.map { threads in
            try cube(
                of: [path], selection, .init(threads: threads, validatesAll: validatesAll), plan)
        }
    }

    private func expectEqual(_ results: [BulkResult]) {
        for other in results.dropFirst() {
            #expect(other.lines == results[0].lines)
            #expect(other.files.map(\.records) == results[0].files.map(\.records))
            #expect(other.diagnostics == results[0].diagnostics)
            #expect(other.files[0].furtherFindings == results[0].files[0].furtherFindings)
        }
    }

    @Test(arguments: [
        TradeSelection.by("year,exporter,importer,hs6"), .by("year,partner,flow", subject: "PRK"),
        .by("hs2,importer", subject: "USA", hs: "27,84"),
    ])
    func findTheSame(selection: TradeSelection) throws {
        var random = SeededGenerator(seed: 5)
        let places = [156, 408, 842, 392, 643, 9999]
        let values = ["1.5", "20", "0.258", "7.25", "12345", "x", "-1", "1.00005", "\"3.5\""]
        let rows = (0..<5000).map { _ in
            let value = Int.random(in: 0..<30, using: &random)
            return BACITable.row(
                places.randomElement(using: &random) ?? 0,
                places.randomElement(using: &random) ?? 0,
                values[value < values.count ? value : value % 5],
                goods: ["270900", "840999", "10121"].randomElement(using: &random) ?? "")
        }
        let all = try results(BACITable.name, BACITable.header + rows.joined(), selection)
        expectEqual(all)
        #expect(all[0].files[0].records.read == 5000)
        #expect(all[0].files[0].records.rejected > 0)
    }

    @Test(arguments: [
        (BACITable.name, "t,i,j,k,v,q,v\n", "2020,156,408,270900,1,2,1\n"),
        (
            "a.csv", ComtradeTable.header.replacing("\n", with: ",Period\n"),
            ComtradeTable.row(1, 156, 408, "1").replacing("\n", with: ",2010\n")
        ),
    ])
    func warnOnceOfAColumnThatStandsTwice(name: String, header: String, row: String) throws {
        let text = header + String(repeating: row, count: 500)
        let all = try results(name, text, .by("year"))
        expectEqual(all)
        #expect(all[0].files[0].records.used == 500)
        let findings = all[0].files[0].diagnostics.filter { $0.code == .repeatedHeader }
        #expect(findings.map(\.line) == [1])
        #expect(findings.map(\.severity) == [.warning])
        let last = String(row.dropLast(2)) + "8\n"
        let refusal = #expect(throws: Refusal.self) {
            try results(name, text + last, .by("year"))
        }
        #expect(refusal?.diagnostics.map(\.code) == [.repeatedHeader])
        #expect(refusal?.diagnostics.first?.line == 502)
    }

    @Test func refuseASecondHeaderOfOtherColumns() throws {
        let row = BACITable.row(156, 408, "1")
        let text = BACITable.header + String(repeating: row, count: 500)
        let refusal = #expect(throws: Refusal.self) {
            try results(BACITable.name, text + "t,j,i,k,v,q\n" + row, .by("year"))
        }
        #expect(refusal?.diagnostics.map(\.code) == [.repeatedHeader])
        #expect(refusal?.diagnostics.first?.line == 502)
    }

    /// The first records of the file, whichever thread has read them.
    @Test func keepTheFirstThousandFindings() throws {
        let rows = (0..<2500).map { BACITable.row(156, 408, $0.isMultiple(of: 2) ? "x" : "-1") }
        let all = try results(BACITable.name, BACITable.header + rows.joined(), .by("year"))
        expectEqual(all)
        let file = all[0].files[0]
        #expect(file.diagnostics.count == 1000)
        #expect(file.diagnostics.map(\.line) == (2...1001).map { $0 })
        #expect(file.furtherFindings == [.badNumber: 750, .negativeValue: 750])
        #expect(file.records.rejected == 2500)
        #expect(all[0].lines == ["2020 missing (0) lacks 2500"])
        #expect(
            file.further.map(\.message)
                == Array(repeating: "750 more findings of this code", count: 2))
    }

    /// Behind more findings than are kept too, at the first of its records.
    @Test func tellADecimalCommaOnce() throws {
        let rows = (0..<2500).map {
            BACITable.row(156, 408, $0.isMultiple(of: 2) || $0 < 5 ? "x" : "\"100,5\"")
        }
        let all = try results(BACITable.name, BACITable.header + rows.joined(), .by("year"))
        expectEqual(all)
        let file = all[0].files[0]
        #expect(file.records.rejected == 2500)
        let ofColumn = file.diagnostics.filter { $0.message.contains("behind a comma") }
        #expect(ofColumn.map(\.line) == [7])
        #expect(ofColumn.first?.message.contains("are read as decimal numbers; rec") == true)
        #expect(ofColumn.first?.message.hasSuffix("in this column: 1248") == true)
        #expect(file.diagnostics.count == 1001)
        #expect(file.furtherFindings == [.badNumber: 252])
    }

    /// A number that no table knows means what its own record says, and not what another does.
    @Test func resolvePlacesByTheirOwnRecord() throws {
        let row = ComtradeTable.row(1, 156, 8888, "1")
        let named = row.replacing("Partner,,", with: "Partner,PRK,")
        let text = ComtradeTable.header + named + String(repeating: row, count: 3000)
        let all = try results("a.csv", text, .by("partner"))
        expectEqual(all)
        #expect(all[0].lines == ["#8888 3000 (3000)", "PRK 1 (1)"])
    }
}
