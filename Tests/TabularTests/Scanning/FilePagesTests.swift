import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Tabular

/// In turn, since few mappings can be guarded at a time.
@Suite(.serialized) struct FilePagesTests {
    private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    private static let bytes = (0..<5 * page).map { UInt8(truncatingIfNeeded: $0 &* 31 | 1) }

    private func withPages(_ body: (FilePages, String) throws -> Void) throws {
        try withTemporaryFile(Self.bytes) { path in
            let file = try #require(try OpenFile(path))
            try body(try #require(FilePages(file)), path)
        }
    }

    private func read(_ pages: FilePages, _ range: Range<Int>) -> [UInt8] {
        Array(UnsafeBufferPointer(start: pages.bytes(at: range.lowerBound), count: range.count))
    }

    @Test func readsTheFile() throws {
        try withPages { pages, _ in
            #expect(read(pages, 0..<Self.bytes.count) == Self.bytes)
            #expect(read(pages, 77..<9000) == Array(Self.bytes[77..<9000]))
            try pages.checkComplete()
        }
    }

    /// Bringing in and letting go change what is in memory, not what is read.
    @Test func readsWhatWasLetGo() throws {
        try withPages { pages, _ in
            let ranges = [
                0..<Self.bytes.count, 0..<1, 100..<2 * Self.page + 5, 4 * Self.page..<9 * Self.page,
                7 * Self.page..<9 * Self.page,
            ]
            for range in ranges {
                pages.bringIn(range)
                #expect(read(pages, 0..<Self.bytes.count) == Self.bytes)
                pages.letGo(range.clamped(to: 0..<Self.bytes.count))
                #expect(read(pages, 0..<Self.bytes.count) == Self.bytes)
            }
            try pages.checkComplete()
        }
    }

    @Test func pagesThatAreLostReadAsZerosAndAreRefused() throws {
        try withPages { pages, path in
            try withPages { others, _ in
                #expect(truncate(path, off_t(Self.page)) == 0)
                let all = 0..<Self.bytes.count
                pages.bringIn(all)
                #expect(read(pages, 2 * Self.page..<5 * Self.page).allSatisfy { $0 == 0 })
                let refusal = #expect(throws: Refusal.self) { try pages.checkComplete() }
                #expect(refusal?.diagnostics.map(\.code) == [.changedFile])
                #expect(read(others, all) == Self.bytes)
                try others.checkComplete()
            }
        }
    }

    /// The file is as it was, and yet some of it was not read.
    @Test func pagesThatADiskLosesAreRefused() throws {
        try withPages { pages, path in
            var status = stat()
            #expect(stat(path, &status) == 0)
            #expect(truncate(path, 1) == 0)
            #expect(read(pages, 2 * Self.page..<3 * Self.page).allSatisfy { $0 == 0 })
            #expect(truncate(path, off_t(Self.bytes.count)) == 0)
            let times = [status.st_atim, status.st_mtim]
            #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
            let refusal = #expect(throws: Refusal.self) { try pages.checkComplete() }
            #expect(refusal?.cause == .inputMissing)
            #expect(refusal?.diagnostics.first?.message.contains("Input/output error") == true)
        }
    }

    @Test func aGuardIsFreeAgainAfterItsFile() throws {
        try withTemporaryFile(Self.bytes) { path in
            let file = try #require(try OpenFile(path))
            for _ in 0..<3 {
                let many = (0..<70).map { _ in FilePages(file) }
                #expect(many.contains { $0 == nil } && many.contains { $0 != nil })
            }
        }
    }

    @Test func mapsNoEmptyFile() throws {
        try withTemporaryFile([]) { path in
            let file = try #require(try OpenFile(path))
            #expect(FilePages(file) == nil)
        }
    }

    @Test func aSignalThatIsSentEndsTheProcess() async {
        await #expect(processExitsWith: .signal(SIGBUS)) {
            try withTemporaryFile([1, 2]) { path in
                let file = try #require(try OpenFile(path))
                let pages = FilePages(file)
                // A process that ends so leaves its files.
                unlink(path)
                kill(getpid(), SIGBUS)
                sleep(5)
                print(pages as Any)
            }
        }
    }

    /// Who else loses pages is not helped: the process ends as it would have.
    @Test func anotherMappingIsNotGuarded() async {
        await #expect(processExitsWith: .signal(SIGBUS)) {
            try withTemporaryFile([UInt8](repeating: 1, count: 1 << 16)) { path in
                let pages = FilePages(try #require(try OpenFile(path)))
                let other = try #require(try OpenFile(path)?.map())
                truncate(path, 0)
                unlink(path)
                print(other.load(fromByteOffset: 1 << 15, as: UInt8.self), pages as Any)
            }
        }
    }
}
