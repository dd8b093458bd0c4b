import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// A store that is gone, beside copies that rest on nothing else.
@Suite struct LostStoreTests {
    private let place: SmallWorkplace
    private let copies: Set<String>
    private let backup: String

    init() throws {
        place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        copies = try Self.copies(of: place)
        backup = "\(place.path)/copy.sqlite"
        try place.vintages().backup(to: backup)
        for name in ["", "-wal", "-shm"] { try place.remove("store/flywheel.sqlite\(name)") }
    }

    /// Also where something is left of it that has no byte.
    @Test(arguments: [false, true]) func isNotBegunAnew(isEmpty: Bool) throws {
        if isEmpty { try place.write("", to: "store/flywheel.sqlite") }
        for isTrial in [false, true] {
            expectRefusal(.storeUnusable, saying: "put back a backup") {
                try place.refresh("2026-11-21", isTrial: isTrial)
            }
        }
        expectRefusal(.storeUnusable, saying: "store/files") { try place.vintages() }
        #expect(FileSystem.isMissingOrEmpty("\(place.path)/store/flywheel.sqlite"))
        #expect(try Self.copies(of: place) == copies)
        #expect(place.text("status/status.json")?.contains("store-unusable") == true)
    }

    @Test func goesOnFromABackup() throws {
        expectRefusal(.storeUnusable) { try place.refresh("2026-11-21") }
        try FileSystem.move(backup, to: "\(place.path)/store/flywheel.sqlite")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .unchanged)
        #expect(!report.isAfterCrash)
        #expect(try place.vintages().verify() == [])
    }

    @Test func isBegunAnewWithoutTheCopies() throws {
        try FileSystem.move("\(place.path)/store/files", to: "\(place.path)/old")
        #expect(try place.refresh("2026-11-21").result(of: "trade") == .taken)
    }

    private static func copies(of place: SmallWorkplace) throws -> Set<String> {
        try place.folder.files().filter { $0.hasPrefix("store/files/") }
    }
}
