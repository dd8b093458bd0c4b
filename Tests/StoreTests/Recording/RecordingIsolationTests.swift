import Foundation
import Synchronization
import TestSupport
import Testing
import TradeModel

@testable import Store

@Suite struct RecordingIsolationTests {
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        try folder.store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 72])])
    }

    /// Enough series to spill from memory into the log.
    private func series(_ body: @escaping (Int) -> Void) -> some Sequence<VintageSeries> {
        (0..<600).lazy.map { number in
            body(number)
            return VintageSeries(
                SeriesName(source: "launches", id: "series-\(number)", unit: "launches"),
                (1900...2020).map { VintageValue(period: .year(Year($0)), value: 1) })
        }
    }

    @Test func readersSeeTheLastVintageUntilTheNextIsWhole() throws {
        let reader = try VintageStore(path: folder.path, readOnly: true)
        let moment = try moment("2023-12-31")
        try folder.store.record(
            Vintage("launches", "2023-01-02"),
            series { number in
                guard number % 100 == 50 else { return }
                #expect((try? reader.vintages())?.count == 1)
                #expect((try? reader.values(of: launches, asOf: moment))?.map(\.value) == [72])
            })
        #expect(try reader.vintages().count == 2)
        #expect(try reader.values(of: launches, asOf: moment) == [])
        #expect(try reader.series().count == 601)
    }

    /// The files as they stand while a vintage is being recorded are what a process that is killed
    /// leaves behind.
    @Test func aRecordingThatIsCutOffLeavesNoTrace() throws {
        let copies = try TemporaryFolder()
        let source = folder.folder
        try folder.store.record(
            Vintage("launches", "2023-01-02"),
            series { number in
                guard number == 299 || number == 599 else { return }
                for suffix in ["", "-wal"] {
                    #expect(throws: Never.self) {
                        try FileManager.default.copyItem(
                            at: source.url.appending(path: "store.sqlite\(suffix)"),
                            to: copies.url.appending(path: "\(number).sqlite\(suffix)"))
                    }
                }
            })
        for number in [299, 599] {
            let left = try VintageStore(path: "\(copies.path)/\(number).sqlite")
            #expect(try left.verify() == [])
            #expect(try left.vintages().count == 1)
            #expect(try left.series().count == 1)
            try left.record(Vintage("launches", "2023-01-02"), series { _ in })
            #expect(try left.series().count == 601)
            #expect(try left.verify() == [])
        }
    }

    @Test func backupsWhileSomebodyWritesAreWhole() async throws {
        let path = folder.path
        let isDone = Mutex(false)
        let targets = try TemporaryFolder()
        async let writing: Void = {
            defer { isDone.withLock { $0 = true } }
            let writer = try VintageStore(path: path)
            for number in 0..<60 {
                let value = Double(number)
                try writer.record(
                    Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": value])])
            }
        }()
        var counts: [Int] = []
        repeat {
            let target = targets.path + "/backup.sqlite"
            try folder.store.backup(to: target)
            let backup = try VintageStore(path: target, readOnly: true)
            #expect(try backup.verify() == [])
            counts.append(try backup.vintages().count)
        } while !isDone.withLock { $0 }
        try await writing
        #expect(counts == counts.sorted())
        #expect(try targets.files() == ["backup.sqlite"])
    }
}
