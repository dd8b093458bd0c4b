import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct RowOrderTests {
    /// Which record stands first decides nothing but the lines that findings name.
    @Test(arguments: [
        Fixture.gacc, .cowNational, .cowDyadic, .imfWide, .imfPanel,
    ])
    func theOrderOfRecordsDoesNotMatter(_ fixture: Fixture) throws {
        let bytes = try Array(Data(contentsOf: fixture.url))
        let end: UInt8 = fixture == .cowNational ? 0x0D : 0x0A
        let lines = bytes.split(separator: end)
        let importer = Importer(countries: try Fixture.countryTable(), options: fixture.options)
        let scratch = try Scratch()
        let expected = Outcome(try fixture.read())
        #expect(expected.facts.count > 3)
        for seed in 0..<20 {
            var random = SeededGenerator(seed: UInt64(seed))
            let shuffled = lines[..<1] + lines.dropFirst().shuffled(using: &random)
            let path = try scratch.write("a.csv", shuffled.flatMap { $0 + [end] })
            #expect(Outcome(importer.read([path])) == expected, "seed \(seed)")
        }
    }

    private struct Outcome: Equatable {
        let records: RecordCounts?
        let facts: [String]
        let series: [SeriesSummary]?
        let codes: [String]

        init(_ result: Importer.Result) {
            records = result.files.first?.records
            series = result.files.first?.series
            codes = result.diagnostics.map(\.code.rawValue).sorted()
            facts =
                (result.facts.trade.map {
                    "\($0.cell) \($0.value?.description ?? "?") \($0.role)"
                        + " \($0.confidence?.rawValue ?? "")"
                }
                + result.facts.observations.map {
                    "\($0.cell.subject) \($0.cell.period) \($0.cell.direction?.rawValue ?? "")"
                        + " \($0.status) \($0.value?.description ?? "?")"
                }).sorted()
        }
    }
}
