import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// What a record says before its goods is kept for records that begin alike, and for no others.
@Suite struct ComtradeBulkReaderTests {
    /// Records one to four times in a row, each of which differs from the ones before in a byte or two,
    /// in blocks that lie in the same memory one after the other.
    @Test(arguments: [1 << 7, 1 << 8, 1 << 10, 1 << 16])
    func tellsTradesApart(blockSize: Int) throws {
        var random = SeededGenerator(seed: 11)
        var rows: [String] = []
        var (reporter, partner, flow, year, edition) = (156, 408, 1, 2010, "H3")
        while rows.count < 3000 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: reporter = [156, 152, 376].randomElement(using: &random) ?? 0
            case 1: partner = [408, 400, 0, 896].randomElement(using: &random) ?? 0
            case 2: flow = Int.random(in: 1...3, using: &random)
            case 3: year = Int.random(in: 2010...2012, using: &random)
            default: edition = ["H3", "H4", "S3"].randomElement(using: &random) ?? ""
            }
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                rows.append(
                    ComtradeTable.row(
                        flow, reporter, partner, "\(Int.random(in: 10...99, using: &random))",
                        year: "\(year)", goods: "270900", edition: edition))
            }
        }
        let scratch = try Scratch()
        let path = try scratch.write("a.csv", (ComtradeTable.header + rows.joined()).utf8)
        let selection = TradeSelection.by("year,reporter,partner,flow")
        var careful = BulkPlan()
        careful.isCareful = true
        let expected = try cube(of: [path], selection, .init(), careful)
        #expect(expected.lines.count > 30)
        #expect(expected.files[0].records.read == rows.count)
        var plan = BulkPlan()
        plan.cutting.blockSize = blockSize
        let seen = try cube(of: [path], selection, .init(), plan)
        #expect(seen.lines == expected.lines)
        #expect(seen.files.map(\.records) == expected.files.map(\.records))
    }

    /// The goods may stand first, or customs and transport before the sides.
    @Test func readsColumnsInAnyOrder() throws {
        let order = [14, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21]
        let rows = [("27", 408), ("84", 408), ("84", 410), ("27", 410)].map {
            ComtradeTable.row(1, 156, $0.1, "5", goods: $0.0)
        }
        let lines = ([ComtradeTable.header] + rows).map { line in
            let fields = line.dropLast().split(separator: ",", omittingEmptySubsequences: false)
            return order.map { fields[$0] }.joined(separator: ",") + "\n"
        }
        let result = try cube(["a.csv": lines.joined()], .by("partner,hs2"))
        #expect(
            result.lines == ["KOR 27 5 (1)", "KOR 84 5 (1)", "PRK 27 5 (1)", "PRK 84 5 (1)"])
    }
}
