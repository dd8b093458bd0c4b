import Foundation
import Store
import TestSupport
import Testing
import TradeModel

@Suite struct VintageStoreBackupTests {
    private let folder: StoreFolder
    private let targets: TemporaryFolder
    private var target: String { targets.path + "/backup.sqlite" }

    init() throws {
        folder = try StoreFolder()
        targets = try TemporaryFolder()
        try folder.store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 72])])
    }

    @Test func aBackupIsAStore() throws {
        try targets.write("", to: "backup.sqlite")
        // In place of nothing, and then of an earlier copy.
        for _ in 1...2 { try folder.store.backup(to: target) }
        #expect(try targets.files() == ["backup.sqlite"])
        let backup = try VintageStore(path: target)
        #expect(try backup.vintages() == folder.store.vintages())
        #expect(try backup.history(of: launches) == folder.store.history(of: launches))
        #expect(try backup.verify() == [])
        try backup.setMeta("generation", to: "one")
    }

    @Test func whatIsNoStoreStays() throws {
        let other = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 1, count: 4080)
        for bytes in [Array("date,kind\n".utf8), other] {
            try Data(bytes).write(to: URL(fileURLWithPath: target))
            expectRefusal(.badParameter, .usage, saying: "no store") {
                try folder.store.backup(to: target)
            }
            #expect(FileManager.default.contents(atPath: target) == Data(bytes))
            #expect(try targets.files() == ["backup.sqlite"])
        }
    }

    /// Nothing can be read from either, as from an empty file. The device by a link, which alone could
    /// give way.
    @Test func aPipeAndADeviceStay() throws {
        #expect(mkfifo(target, 0o600) == 0)
        let device = targets.path + "/device"
        try FileManager.default.createSymbolicLink(
            atPath: device, withDestinationPath: "/dev/null")
        for path in [target, device] {
            expectRefusal(.badParameter, .usage, saying: "no store") {
                try folder.store.backup(to: path)
            }
        }
        #expect(try targets.files() == ["backup.sqlite", "device"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: device) == "/dev/null")
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let none = targets.path + "/none"
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "no folder \(none)") {
            try folder.store.backup(to: none + "/backup.sqlite")
        }
    }

    @Test func aBackupOfAStoreOpenedForReading() throws {
        try VintageStore(path: folder.path, readOnly: true).backup(to: target)
        #expect(try VintageStore(path: target, readOnly: true).vintages().count == 1)
    }

    @Test func theStoreItselfIsNoTarget() throws {
        expectRefusal(.badParameter, .usage) { try folder.store.backup(to: folder.path) }
        let link = targets.path + "/link.sqlite"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: folder.path)
        expectRefusal(.badParameter, .usage) { try folder.store.backup(to: link) }
        #expect(try folder.store.vintages().count == 1)
    }

    /// Beside the store a copy of such a name would be taken for its log.
    @Test(arguments: ["-wal", "-shm", "-journal"])
    func theStoresLogIsNoTarget(suffix: String) throws {
        let store = try VintageStore(path: folder.path, readOnly: true)
        expectRefusal(.badParameter, .usage, saying: "belongs to the store") {
            try store.backup(to: folder.path + suffix)
        }
        #expect(try VintageStore(path: folder.path, readOnly: true).vintages().count == 1)
        // Elsewhere the name is nobody's.
        try store.backup(to: target + suffix)
    }

    @Test func aLinkToAFolderStays() throws {
        let link = targets.path + "/link"
        let end = folder.folder.path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: end)
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "this is a folder") {
            try folder.store.backup(to: link)
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == end)
    }

    @Test func anOpenDatabaseIsNoTarget() throws {
        let other = try VintageStore(path: target)
        #expect(try other.vintages() == [])
        expectRefusal(.badParameter, .usage, saying: "open") {
            try folder.store.backup(to: target)
        }
    }

    @Test func aTargetThatCannotBeWrittenIsRefused() throws {
        for path in [targets.path + "/none/backup.sqlite", "/proc/backup.sqlite"] {
            let refusal = #expect(throws: Refusal.self) { try folder.store.backup(to: path) }
            #expect(refusal?.cause == .outputNotWritable)
            #expect(refusal?.diagnostics.first?.path == path)
        }
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
        expectRefusal(.outputNotWritable, .outputNotWritable) {
            try folder.store.backup(to: target)
        }
        #expect(try targets.files().allSatisfy { !$0.hasSuffix(".partial") })
    }
}
