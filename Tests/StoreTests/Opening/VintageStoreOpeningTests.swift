import Foundation
import GRDB
import TestSupport
import Testing
import TradeModel

@testable import Store

@Suite struct VintageStoreOpeningTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/store.sqlite" }

    init() throws { folder = try TemporaryFolder() }

    @Test func aStoreIsMadeAndOpenedAgain() throws {
        try VintageStore(path: path).record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 72])])
        #expect(try folder.files() == ["store.sqlite"])
        let again = try VintageStore(path: path)
        #expect(try again.vintages().count == 1)
        #expect(try again.verify() == [])
    }

    @Test func anEmptyFileBecomesAStore() throws {
        try folder.write("", to: "store.sqlite")
        expectRefusal(.storeUnusable, saying: "empty") {
            try VintageStore(path: path, readOnly: true)
        }
        #expect(try VintageStore(path: path).vintages() == [])
    }

    /// The table of the steps that make a store is the first that finds no room.
    @Test func aFullDiskIsToldWhereAStoreIsMade() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = 1")
        }
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "full") {
            try StoreFault(path: path, isReadOnly: false).translating {
                try Schema.migrate(queue)
            }
        }
    }

    @Test func everyCommitReachesTheDisk() throws {
        let settings = try VintageStore(path: path).queue.read { database in
            try ["synchronous", "foreign_keys"].map {
                try Int.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == [2, 1])
    }

    @Test func openingWritesNothing() throws {
        _ = try VintageStore(path: path)
        let before = try Data(contentsOf: URL(filePath: path))
        let store = try VintageStore(path: path)
        #expect(try store.sourceStates() == [])
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aTextIsNoStore() throws {
        try folder.write(String(repeating: "period,value\n", count: 500), to: "store.sqlite")
        for readOnly in [false, true] {
            expectRefusal(.storeUnusable, saying: "no SQLite database") {
                try VintageStore(path: path, readOnly: readOnly)
            }
        }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE vintage (x)") }
        let before = try Data(contentsOf: URL(filePath: path))
        expectRefusal(.storeUnusable, saying: "another program") { try VintageStore(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    /// What opening it would refuse, without a change to the file.
    @Test(arguments: [
        ("INSERT INTO grdb_migrations VALUES ('99 the future')", DiagnosticCode.storeNewer),
        ("PRAGMA application_id = 7", .storeUnusable),
    ])
    func aStoreIsCheckedWithoutAChange(sql: String, code: DiagnosticCode) throws {
        try folder.write("", to: "empty.sqlite")
        #expect(throws: Never.self) { try VintageStore.check(path: folder.path + "/empty.sqlite") }
        _ = try VintageStore(path: path)
        #expect(throws: Never.self) { try VintageStore.check(path: path) }
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }
        expectRefusal(code) { try VintageStore.check(path: path) }
        try DatabaseQueue(path: path).writeWithoutTransaction {
            try $0.execute(sql: "DELETE FROM grdb_migrations")
            try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: Never.self) { try VintageStore.check(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test func aFolderIsNoStore() throws {
        expectRefusal(.storeUnusable, saying: "folder") { try VintageStore(path: folder.path) }
    }

    @Test func nothingToReadIsMissing() throws {
        expectRefusal(.inputMissing, .inputMissing) { try VintageStore(path: path, readOnly: true) }
        #expect(try folder.files() == [])
    }

    @Test(arguments: ["/proc/store.sqlite", "/no-such-folder/store.sqlite"])
    func aFolderThatCannotBeWrittenToIsToldApart(path: String) {
        expectRefusal(.outputNotWritable, .outputNotWritable) { try VintageStore(path: path) }
    }

    @Test func aNewerStoreIsRefused() throws {
        try VintageStore(path: path).queue.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 the future')")
        }
        for readOnly in [false, true] {
            expectRefusal(.storeNewer, saying: "newer program") {
                try VintageStore(path: path, readOnly: readOnly)
            }
        }
    }

    @Test func aStoreOpenedForReadingIsNotWritten() throws {
        let writer = try VintageStore(path: path)
        let reader = try VintageStore(path: path, readOnly: true)
        try writer.setMeta("generation", to: "one")
        #expect(try reader.meta("generation") == "one")
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "reading only") {
            try reader.setMeta("generation", to: "two")
        }
    }

    @Test func aStoreWhoseMakerWasKilledIsMadeAnew() throws {
        try DatabaseQueue(path: path).write {
            try $0.execute(
                sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        #expect(try VintageStore(path: path).vintages() == [])
    }

    /// Whoever comes while another makes the file waits for it or is told to come again.
    @Test func manyCanOpenAnEmptyPathAtOnce() async throws {
        let path = path
        let causes = await withTaskGroup(of: Refusal.Cause?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do throws(Refusal) {
                        _ = try VintageStore(path: path).vintages()
                        return nil
                    } catch {
                        return error.cause
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(causes.contains(nil))
        #expect(causes.allSatisfy { $0 == nil || $0 == .busy })
        #expect(try VintageStore(path: path).verify() == [])
    }
}
