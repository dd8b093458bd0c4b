import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Names of bytes that are no UTF-8.
@Suite struct ForeignNameTests {
    @Test func namesOfUTF8NeedNoEscapes() throws {
        #expect(ForeignName.escaped(Array("a b/\u{E9}\\.csv".utf8)) == nil)
        try ForeignName.check(words: [Array("compute".utf8), Array("\u{FFFD}.csv".utf8), []])
        try ForeignName.checkWorkingFolder()
    }

    @Test func wordsThatAreNotUTF8AreRefused() {
        let name = Array("nm/".utf8) + [0xFF, 0xFE] + Array("\\\n.csv".utf8)
        expectRefusal(
            .badParameter, .usage, saying: "the word “nm/\\xFF\\xFE\\x5C\\x0A.csv” is not UTF-8"
        ) {
            try ForeignName.check(words: [Array("compute".utf8), name])
        }
    }

    /// The decoded name would be that of another folder, which is not there.
    @Test func outputsBehindALinkToSuchAFolderAreRefused() throws {
        let folder = try TemporaryFolder()
        let foreign = folder.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, -2, 0]
        try #require(mkdir(foreign, 0o755) == 0)
        defer { rmdir(foreign) }
        try #require(symlink(foreign, "\(folder.path)/here") == 0)
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "/\\xFE”") {
            try OutputFile.save("text", to: "\(folder.path)/here/a.md")
        }
    }
}
