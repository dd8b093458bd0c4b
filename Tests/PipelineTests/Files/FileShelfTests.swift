import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct FileShelfTests {
    @Test func copyIsKeptUnderItsDigest() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a,b\n", to: "in/t.csv")
        let shelf = FileShelf(folder: folder.path + "/shelf")
        let copy = try shelf.keep(copyOf: path)
        #expect(copy.name == "t.csv")
        #expect(copy.sha256 == sha256(Array("a,b\n".utf8)))
        #expect(try shelf.keep(copyOf: path) == copy)
        #expect(FileShelf.Copy(place: copy.place) == copy)
        #expect(shelf.isSound(copy))
        #expect(
            try folder.files() == [
                "in", "in/t.csv", "shelf", "shelf/\(copy.sha256)", "shelf/\(copy.place)",
            ])
        try folder.write("a,c\n", to: "shelf/\(copy.place)")
        #expect(!shelf.isSound(copy))
    }

    @Test func sweepKeepsWhatIsNamed() throws {
        let folder = try TemporaryFolder()
        let shelf = FileShelf(folder: folder.path)
        let kept = try shelf.keep("kept", named: "a")
        let gone = try shelf.keep("gone", named: "a")
        // The same bytes under two names stand in one folder.
        _ = try shelf.keep("kept", named: "b")
        try folder.write("half", to: "draft.1.tmp")
        try shelf.sweep(keeping: [kept.place])
        #expect(try folder.files() == [kept.sha256, kept.place])
        #expect(!shelf.isSound(gone))
    }

    /// A store may lie in a folder that has a folder `files` already.
    @Test func sweepLeavesWhatOthersPutThere() throws {
        let folder = try TemporaryFolder()
        let shelf = FileShelf(folder: folder.path)
        let gone = try shelf.keep("gone", named: "a")
        #expect(shelf.hasCopies)
        let own: Set = ["raw", "raw/2019.csv", "notes.txt", "draft.txt", "raw.tmp"]
        for file in own.subtracting(["raw"]) { try folder.write("own", to: file) }
        try shelf.sweep(keeping: [])
        #expect(try folder.files() == own)
        #expect(!shelf.isSound(gone))
        #expect(!shelf.hasCopies)
    }

    /// Nobody writes to the pipe: a copy would wait for ever, and hold the lock of the run.
    @Test(.timeLimit(.minutes(1))) func pipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let shelf = FileShelf(folder: folder.path + "/shelf")
        for path in [pipe, "/dev/zero"] {
            expectRefusal(.inputMissing, .inputMissing, saying: "a pipe or a device") {
                try shelf.keep(copyOf: path)
            }
        }
        #expect(FileSystem.names(in: shelf.folder) == [])
        expectRefusal(.inputMissing, .inputMissing, saying: "directory") {
            try shelf.keep(copyOf: folder.path)
        }
    }

    /// Nor is one that took the place of a copy, or of a list of them.
    @Test(.timeLimit(.minutes(1))) func pipeInPlaceOfACopyIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        let shelf = FileShelf(folder: folder.path)
        let copy = try shelf.keep(CopyList([]).text, named: "files.list")
        #expect(shelf.isSound(copy))
        try FileSystem.remove(shelf.path(of: copy))
        #expect(mkfifo(shelf.path(of: copy), 0o600) == 0)
        #expect(!shelf.isSound(copy))
        expectRefusal(.damagedCopy, saying: "put it back from a backup") {
            try CopyList(path: shelf.path(of: copy))
        }
    }

    @Test func missingFileLeavesNoDraft() throws {
        let folder = try TemporaryFolder()
        let shelf = FileShelf(folder: folder.path)
        expectRefusal(.inputMissing, .inputMissing) { try shelf.keep(copyOf: "/nowhere/t.csv") }
        #expect(try folder.files() == [])
    }
}
