import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Store

@Suite struct DamageTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/store.sqlite" }

    init() throws {
        folder = try TemporaryFolder()
        let periods = (1900...2020).map { TimeSpan.year(Year($0)) }
        let series = (0..<40).map { number in
            VintageSeries(
                SeriesName(source: "customs", id: "series-\(number)", unit: "USD"),
                periods.map { VintageValue(period: $0, value: Double(number)) })
        }
        try VintageStore(path: path).record(Vintage("customs", "2023-01-01"), series)
    }

    @Test func aTruncatedFileIsRefused() throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
        expectRefusal(.storeUnusable, saying: "damaged") { try VintageStore(path: path) }
    }

    /// A page that was overwritten is met when it is read, and `verify` looks at all of them.
    @Test func anOverwrittenPageIsFound() throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        let middle = bytes.count / 4096 / 2 * 4096
        for index in middle..<(middle + 4096) { bytes[index] ^= 0x5A }
        try bytes.write(to: URL(filePath: path))
        let findings = try VintageStore(path: path).verify()
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.code == .storeUnusable && $0.path == path })
    }

    @Test func whateverByteIsFlippedThereIsAnAnswerOrARefusal() throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<60 {
            var flipped = bytes
            for _ in 0..<20 {
                flipped[Int.random(in: 0..<bytes.count, using: &generator)] ^= 0xFF
            }
            try put(flipped, at: URL(filePath: path))
            do {
                let store = try VintageStore(path: path, readOnly: true)
                _ = try store.verify()
                for series in try store.series() { _ = try store.history(of: series.name) }
            } catch {
                // A name that no longer reads as it did is unknown.
                #expect([.data, .usage].contains(error.cause))
            }
        }
    }
}
