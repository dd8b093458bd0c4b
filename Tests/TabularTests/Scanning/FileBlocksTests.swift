import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct FileBlocksTests {
    /// Wherever the file is cut, blocks put together are the file, and none begins within a record.
    @Test(arguments: 1...3) func givesEveryRecordOnce(threads: Int) throws {
        var random = SeededGenerator(seed: UInt64(threads))
        for _ in 0..<150 {
            let text = ScannedText.random(&random, upTo: 60)
            try withTemporaryFile(text.bytes) { path in
                let file = try #require(try OpenFile(path))
                for blockSize in 1...text.bytes.count + 1 {
                    let source = FileBlocks(
                        file, 0..<file.size, line: 1, blockSize: blockSize, scan: ByteScan())
                    let found = try blocks(of: source, threads: threads)
                    #expect(
                        text.isWhole(found),
                        "\(blockSize): \(String(decoding: text.bytes, as: UTF8.self).debugDescription)"
                    )
                }
            }
        }
    }

    /// By the file's pages, where none is at the file's ends.
    @Test(arguments: 1...3) func givesEveryRecordOnceWithoutACopy(threads: Int) throws {
        var random = SeededGenerator(seed: UInt64(10 + threads))
        for _ in 0..<300 {
            let text = ScannedText.random(&random, upTo: 600)
            try withTemporaryFile(text.bytes) { path in
                let file = try #require(try OpenFile(path))
                let source = FileBlocks(
                    file, 0..<file.size, line: 1,
                    blockSize: Int.random(in: 1...200, using: &random),
                    scan: ByteScan(), pages: FilePages(file))
                let found = try blocks(of: source, threads: threads)
                #expect(
                    text.isWhole(found),
                    "\(String(decoding: text.bytes, as: UTF8.self).debugDescription)")
            }
        }
    }

    /// Over several windows, each of which is let go of in the end.
    @Test func readsLargeFilesByTheirPages() throws {
        let text = Data(
            String(repeating: "2020,408,156,270900,1.5\n", count: 400_000).utf8)
        try withTemporaryFile(Array(text)) { path in
            let file = try #require(try OpenFile(path))
            #expect(file.size > 4 * FilePages.windowSize)
            for threads in 1...2 {
                let source = FileBlocks(
                    file, 0..<file.size, line: 1, blockSize: 1 << 19, scan: ByteScan(),
                    pages: FilePages(file))
                let found = try blocks(of: source, threads: threads)
                #expect(Data(found.flatMap(\.bytes)) == text)
            }
        }
    }

    /// What is read behind a block may end between a return and its line feed.
    @Test func partsNoReturnFromItsLineFeed() throws {
        for length in 4150..<4170 {
            let long = String(repeating: "d", count: length) + "\r\n"
            let text = ScannedText(
                Array(("b\r\n" + long + String(repeating: "c\r\n", count: 100)).utf8))
            try withTemporaryFile(text.bytes) { path in
                let file = try #require(try OpenFile(path))
                for pages in [nil, FilePages(file)] {
                    let source = FileBlocks(
                        file, 0..<file.size, line: 1, blockSize: 67, scan: ByteScan(), pages: pages)
                    let found = try blocks(of: source)
                    #expect(text.isWhole(found), "\(length)")
                }
            }
        }
    }

    /// Records longer than a block, and than what is read past its end.
    @Test func readsLongRecordsToTheirEnds() throws {
        var random = SeededGenerator(seed: 8)
        let long = String(repeating: "line within quotes\n", count: 900)
        let records = (0..<40).map { number in
            number.isMultiple(of: 7) ? "\(number),\"\(long)\"\n" : "\(number),short\n"
        }
        let text = ScannedText(Array(records.joined().utf8))
        try withTemporaryFile(text.bytes) { path in
            let file = try #require(try OpenFile(path))
            for _ in 0..<10 {
                let source = FileBlocks(
                    file, 0..<file.size, line: 1,
                    blockSize: Int.random(in: 20...20_000, using: &random), scan: ByteScan(),
                    pages: Bool.random(using: &random) ? FilePages(file) : nil)
                #expect(text.isWhole(try blocks(of: source, threads: 2)))
            }
        }
    }

    @Test func beginsBehindTheHeader() throws {
        let text = ScannedText(Array("year,\"a\nb\"\n2016,1\n2017,2\n".utf8))
        try withTemporaryFile(text.bytes) { path in
            let file = try #require(try OpenFile(path))
            let source = FileBlocks(file, 11..<file.size, line: 3, blockSize: 4, scan: ByteScan())
            let found = try blocks(of: source)
            #expect(found.map(\.line) == [3, 4])
            #expect(found.flatMap(\.bytes) == Array("2016,1\n2017,2\n".utf8))
        }
    }

    @Test func givesNoMoreOnceItIsStopped() throws {
        try withTemporaryFile(Array("1\n2\n3\n".utf8)) { path in
            let file = try #require(try OpenFile(path))
            let source = FileBlocks(file, 0..<6, line: 1, blockSize: 2, scan: ByteScan())
            var buffer = ScanBuffer(capacity: 8)
            #expect(try source.next(into: &buffer, lookingFor: Needles([]))?.count == 2)
            source.stop()
            #expect(try source.next(into: &buffer, lookingFor: Needles([]))?.count == nil)
        }
    }

    @Test func refusesAFileThatShrinks() throws {
        try withTemporaryFile(Array(repeating: 0x0A, count: 5000)) { path in
            let file = try #require(try OpenFile(path))
            let pages = FilePages(file)
            #expect(truncate(path, 3000) == 0)
            for pages in [nil, pages] {
                let source = FileBlocks(
                    file, 0..<file.size, line: 1, blockSize: 100, scan: ByteScan(), pages: pages)
                let refusal = #expect(throws: Refusal.self) { try blocks(of: source, threads: 2) }
                #expect(refusal?.diagnostics.map(\.code) == [.changedFile])
            }
        }
    }

    @Test func refusesARecordWithoutEnd() throws {
        let bytes = Array("1\n2,\"".utf8) + [UInt8](repeating: 0x0A, count: recordLimit + 1 << 20)
        try withTemporaryFile(bytes) { path in
            let file = try #require(try OpenFile(path))
            let source = FileBlocks(
                file, 0..<file.size, line: 1, blockSize: 1 << 18, scan: ByteScan())
            let refusal = #expect(throws: Refusal.self) { _ = try blocks(of: source, threads: 2) }
            #expect(refusal?.diagnostics.map(\.code) == [.recordTooLong])
            #expect(refusal?.diagnostics.map(\.line) == [2])
        }
    }
}
