import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct RecordCountsTests {
    @Test func movesRecordsBetweenItsHeaps() {
        var counts = RecordCounts()
        counts.count(.used)
        counts.count(.used)
        counts.count(.excluded(.worldTotal))
        counts.countRejected()
        counts.exclude(.duplicate)
        counts.reject(insteadOf: .worldTotal)
        #expect(counts.used == 1)
        #expect(counts.excluded == [.duplicate: 1])
        #expect(counts.rejected == 2)
        #expect(counts.read == 4)
    }

    @Test func holdNothingWhereAllIsRejectedOrBlank() {
        var counts = RecordCounts()
        counts.count(.excluded(.blankRow))
        counts.countRejected()
        #expect(counts.holdsNothing)
        counts.count(.excluded(.services))
        #expect(!counts.holdsNothing)
    }

    /// However a table is damaged, it is read or refused, and every record is accounted for.
    @Test(arguments: Fixture.allCases)
    func addUpForDamagedTables(_ fixture: Fixture) throws {
        let original = try Array(Data(contentsOf: fixture.url))
        let importer = Importer(
            countries: try Fixture.countryTable(), options: fixture.options)
        let scratch = try Scratch()
        for seed in 0..<40 {
            var random = SeededGenerator(seed: UInt64(seed))
            let path = try scratch.write(
                fixture.rawValue,
                Damage.allCases.randomElement(using: &random)?
                    .done(to: original, &random) ?? [])
            // Beside the whole table, so that contradictions and repetitions are settled as well.
            let result = importer.read(
                seed.isMultiple(of: 2) ? [path] : [fixture.url.path, path, path])
            for file in result.files {
                let records = file.records
                #expect(records.used >= 0, "seed \(seed)")
                #expect(records.rejected >= 0, "seed \(seed)")
                #expect(records.excluded.values.allSatisfy { $0 > 0 }, "seed \(seed)")
                #expect(records.read > 0, "seed \(seed)")
            }
            #expect(result.files.count + result.refusals.count > 0, "seed \(seed)")
            try checkReadCounts(result, seed)
        }
    }

    /// The number of records does not depend on what became of them.
    private func checkReadCounts(_ result: Importer.Result, _ seed: Int) throws {
        guard result.files.count == 3 else { return }
        #expect(result.files[1].records.read == result.files[2].records.read, "seed \(seed)")
    }
}
