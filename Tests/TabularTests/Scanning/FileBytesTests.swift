import Foundation
import Testing

@testable import Tabular

extension FilePagesTests {
    /// How much of a file stays in memory that is read by its pages.
    @Suite(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/smaps"), "no /proc"))
    struct FileBytesTests {
        private static let window = FilePages.windowSize
        private static let blockSize = 1 << 19

        /// Calls a body with the bytes of a file of six windows, and with what asks how many KiB of it are in
        /// memory.
        private func withBytes(
            readers: Int = 2, _ body: (FileBytes, () throws -> Int) throws -> Void
        ) throws {
            let text = [UInt8](repeating: UInt8(ascii: "\n"), count: 6 * Self.window)
            try withTemporaryFile(text) { path in
                let file = try #require(try OpenFile(path))
                let pages = try #require(FilePages(file, readers: readers))
                let source = FileBytes(
                    file, 0..<file.size, blockSize: Self.blockSize, pages: pages)
                try body(source) { try Self.resident(path) }
            }
        }

        private static func resident(_ path: String) throws -> Int {
            let name = URL(fileURLWithPath: path).lastPathComponent
            let maps = try DescriptorStream("/proc/self/smaps").bytes(atMost: 1 << 22)
            let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
            let start = try #require(lines.firstIndex(where: { $0.hasSuffix("/\(name)") }))
            let size = try #require(lines[start...].first(where: { $0.hasPrefix("Rss:") }))
            let words = size.split(separator: " ")
            return try #require(Int(words[1]))
        }

        /// A thread reads on in a window that others have let go of meanwhile.
        @Test func leavesABlockThatOthersHaveLetGoOf() throws {
            try withBytes { source, resident in
                var behind = ScanBuffer(capacity: 0)
                let block = Self.blockSize..<2 * Self.blockSize
                let bytes = try source.bytes(block, copied: 0, &behind)
                source.moveWindow(to: 3 * Self.window / 2, front: 2 * Self.window)
                let before = try resident()
                #expect(bytes[1000] == UInt8(ascii: "\n"))
                let during = try resident()
                source.leave(&behind)
                let after = try resident()
                #expect(during > before)
                #expect(after == before)
            }
        }

        /// Many threads are often behind, and would have to bring in again what each of them lets go of.
        @Test func leavesToManyThreadsWhatIsTheirs() throws {
            try withBytes(readers: 16) { source, resident in
                var buffer = ScanBuffer(capacity: 0)
                var theirs = ScanBuffer(capacity: 0)
                let size = Self.blockSize
                let bytes = try source.bytes(size..<2 * size, copied: 0, &buffer)
                let others = try source.bytes(2 * size..<3 * size, copied: 0, &theirs)
                source.moveWindow(to: 3 * Self.window / 2, front: 2 * Self.window)
                let before = try resident()
                #expect(bytes[1000] == others[1000])
                let during = try resident()
                source.leave(&buffer)
                let after = try resident()
                // Of a page of two mebibytes the system lets go as a whole.
                #expect(before <= after && after < during)
            }
        }

        @Test func keepsABlockOfAWindowThatIsStillThere() throws {
            try withBytes { source, resident in
                var buffer = ScanBuffer(capacity: 0)
                source.moveWindow(to: 3 * Self.window / 2, front: 2 * Self.window)
                let block = 2 * Self.window..<2 * Self.window + Self.blockSize
                let bytes = try source.bytes(block, copied: 0, &buffer)
                #expect(bytes[1000] == UInt8(ascii: "\n"))
                let before = try resident()
                source.leave(&buffer)
                let after = try resident()
                #expect(after == before)
                #expect(before >= Self.window >> 10)
            }
        }

        /// A thread comes to the middle of a window when others have let go of the next one.
        @Test func keepsNoWindowThatOthersHavePassed() throws {
            try withBytes { source, resident in
                source.moveWindow(to: 7 * Self.window / 2, front: 4 * Self.window)
                let before = try resident()
                source.moveWindow(to: Self.window / 2, front: 0)
                let after = try resident()
                #expect(after == before)
            }
        }
    }
}
