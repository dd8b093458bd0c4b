import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct OpenFileTests {
    @Test func readsAnyRange() throws {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try withTemporaryFile(bytes) { path in
            let file = try #require(try OpenFile(path))
            #expect(file.path == path && file.size == 5000)
            for range in [0..<0, 0..<5000, 17..<4000, 4999..<5000] {
                #expect(try file.bytes(range) == Array(bytes[range]))
            }
            try file.checkUnchanged()
        }
    }

    @Test func opensNoPipeAndNoDevice() throws {
        #expect(try OpenFile("-") == nil)
        #expect(try OpenFile("/dev/null") == nil)
    }

    /// Nobody writes to the pipe: to open it would wait for ever, and take the reader of one who does.
    @Test(.timeLimit(.minutes(1))) func leavesAPipeToItsReader() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(try OpenFile(pipe) == nil)
    }

    @Test func refusesWhatIsNotThereAndAFolder() {
        for path in [fixture("missing.csv"), fixture("")] {
            let refusal = #expect(throws: Refusal.self) { try OpenFile(path) }
            #expect(refusal?.cause == .inputMissing)
        }
    }

    @Test func tellsTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "2020,156,408\n", count: 90_000)
        let texts = [long, long, long + "\n", long.dropLast() + " ", ""]
        let files = try texts.enumerated().map { index, text in
            try #require(try OpenFile(try folder.write(String(text), to: "\(index).csv")))
        }
        #expect(files[0].size > 1 << 20)
        let same = try files.map { try files[0].hasSameBytes(as: $0) }
        #expect(same == [true, true, false, false, false])
        #expect(try files[4].hasSameBytes(as: files[4]))
    }

    @Test func noticesThatAFileGrowsShrinksOrIsWrittenOver() throws {
        let folder = try TemporaryFolder()
        for (number, text) in ["a\nb\nc\n", "a\n", "a\nx\n", ""].enumerated() {
            let path = try folder.write("a\nb\n", to: "\(number).csv")
            let file = try #require(try OpenFile(path))
            try file.checkUnchanged()
            // Into the same file, as a download that goes on does.
            let handle = try #require(FileHandle(forWritingAtPath: path))
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: Data(text.utf8))
            try handle.close()
            // The clock of a file system may be too coarse for a write that follows at once.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 9)], ofItemAtPath: path)
            let refusal = #expect(throws: Refusal.self) { try file.checkUnchanged() }
            #expect(refusal?.diagnostics.map(\.code) == [.changedFile])
        }
    }

    @Test func refusesARangeThatIsNotThereAnyMore() throws {
        try withTemporaryFile(Array("2020\n2021\n".utf8)) { path in
            let file = try #require(try OpenFile(path))
            #expect(truncate(path, 5) == 0)
            #expect(try file.bytes(0..<5) == Array("2020\n".utf8))
            let refusal = #expect(throws: Refusal.self) { try file.bytes(3..<8) }
            #expect(refusal?.diagnostics.map(\.code) == [.changedFile])
        }
    }
}
