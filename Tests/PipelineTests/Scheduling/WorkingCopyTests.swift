import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct WorkingCopyTests {
    private static func bundle() throws -> (TemporaryFolder, DataFolder) {
        let folder = try TemporaryFolder()
        try folder.write(SmallWorkplace.yaml, to: "flywheel.yaml")
        try folder.write("what it is", to: "README.md")
        try folder.write("a,b\n", to: "Series/deep/a.csv")
        try folder.write("c,d\n", to: "Reference/countries.csv")
        try folder.write("print()", to: "Reference/build.py")
        try folder.write("of somebody else", to: "other.txt")
        return (folder, try DataFolder(named: folder.path))
    }

    @Test(arguments: ["new", "new/deeper/still", "new/"]) func copyIsWhole(name: String) throws {
        let (bundle, data) = try Self.bundle()
        let folder = try TemporaryFolder()
        try WorkingCopy.make(at: "\(folder.path)/\(name)", from: data)
        let made = folder.url.appendingPathComponent(name)
        let files = ["flywheel.yaml", "README.md", "Series/deep/a.csv", "Reference/countries.csv"]
        for file in files {
            #expect(
                try Data(contentsOf: made.appendingPathComponent(file))
                    == Data(contentsOf: bundle.url.appendingPathComponent(file)))
        }
        let all = try FileManager.default.subpathsOfDirectory(atPath: made.path)
        #expect(Set(all) == Set(files + ["Series", "Series/deep", "Reference"]))
        #expect(try !folder.files().contains { $0.hasSuffix(".partial") })
    }

    @Test func emptyFolderWillDo() throws {
        let (bundle, data) = try Self.bundle()
        let folder = try TemporaryFolder()
        try WorkingCopy.make(at: folder.path, from: data)
        #expect(try folder.files().contains("flywheel.yaml"))
        withExtendedLifetime(bundle) {}
    }

    @Test func folderWithAnythingInItIsRefused() throws {
        let (bundle, data) = try Self.bundle()
        let folder = try TemporaryFolder()
        let file = try folder.write("mine", to: "full/mine.txt")
        for path in ["\(folder.path)/full", file] {
            expectRefusal(
                .outputNotWritable, .outputNotWritable, saying: "something is here already"
            ) {
                try WorkingCopy.make(at: path, from: data)
            }
        }
        #expect(try folder.files() == ["full", "full/mine.txt"])
        withExtendedLifetime(bundle) {}
    }

    @Test func failureLeavesNothingBehind() throws {
        let (bundle, data) = try Self.bundle()
        let folder = try TemporaryFolder()
        // A link that leads nowhere cannot be copied.
        try FileManager.default.createSymbolicLink(
            atPath: bundle.path + "/Series/b.csv", withDestinationPath: "nowhere")
        expectRefusal(.inputMissing, .inputMissing) {
            try WorkingCopy.make(at: folder.path + "/new", from: data)
        }
        #expect(try folder.files() == [])
        expectRefusal(.outputNotWritable, .outputNotWritable) {
            try WorkingCopy.make(at: "/proc/new", from: data)
        }
    }
}
