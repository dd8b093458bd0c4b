import Foundation
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

    /// Before a refresh is refused, and so is what is no store.
    @Test(arguments: [
        ("flywheel.sqlite", "", "gone or empty"),
        ("flywheel.sqlite", String(repeating: "no store\n", count: 99), "no SQLite database"),
        ("flywheel.sqlite/in-a-folder", "", "this is a folder"),
    ])
    func isToldByACheck(file: String, text: String, told: String) throws {
        try place.write(text, to: "store/\(file)")
        let marked = MarkedText(SmallWorkplace.configuration(further: "store: ⟨./store"))
        try place.configure(marked.plain)
        let finding = expectRefusal(.storeUnusable, saying: told) {
            try Configuration.checked(path: "\(place.path)/flywheel.yaml")
        }
        marked.expectMark(at: finding)
    }

    /// What needs nothing of it goes on; that nobody can say which editions came later is told.
    @Test(arguments: [false, true]) func isToldBesideWhatIsComputed(isEmpty: Bool) throws {
        if isEmpty { try place.write("", to: "store/flywheel.sqlite") }
        #expect(try place.workplace.places().copies.isEmpty)
        let (configuration, data) = try place.opened()
        let day = try #require(Day("2026-11-19"))
        let findings = LaterEditions.findings(of: ["trade"], configuration, data, asOf: day)
        #expect(findings.map(\.code) == [.storeUnusable])
        #expect(findings.first?.message.contains("put back a backup") == true)
    }

    /// Of what an address gave there is nothing but the copies.
    @Test func isNeededForWhatComesFromElsewhere() throws {
        try place.configure(
            SmallWorkplace.configuration(
                sources: "  trade: {url: \"https://example.org/trade.csv\"}\n"
                    + "  launches: launches.csv"))
        expectRefusal(.storeUnusable, saying: "put back a backup") {
            try place.workplace.places()
        }
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

    /// A link that leads to itself stands for a folder that others may not enter, as tests may run with
    /// all rights.
    @Test func thatCannotBeLookedForIsNotTakenForMissing() throws {
        try FileSystem.remove("\(place.path)/store")
        try FileSystem.setLink("\(place.path)/store", to: "store")
        expectRefusal(.storeUnusable, saying: "cannot look for this store") {
            try place.vintages()
        }
        let (configuration, data) = try place.opened()
        let day = try #require(Day("2026-11-19"))
        let findings = LaterEditions.findings(of: ["trade"], configuration, data, asOf: day)
        #expect(findings.map(\.code) == [.storeUnusable])
    }

    /// It would be waited for until somebody writes to it.
    @Test(.timeLimit(.minutes(1)), arguments: ["", "-journal", "-wal", "-shm"])
    func aPipeInItsPlaceIsRefused(ending: String) throws {
        let store = "\(place.path)/store/flywheel.sqlite"
        if !ending.isEmpty { try FileSystem.move(backup, to: store) }
        try #require(mkfifo(store + ending, 0o600) == 0)
        expectRefusal(.storeUnusable, saying: "a pipe or a device") { try place.vintages() }
        for isTrial in [false, true] {
            expectRefusal(.storeUnusable, saying: "a pipe or a device") {
                try place.refresh("2026-11-21", isTrial: isTrial)
            }
        }
        expectRefusal(.storeUnusable, saying: "a pipe or a device") {
            try Configuration.checked(path: "\(place.path)/flywheel.yaml")
        }
    }

    private static func copies(of place: SmallWorkplace) throws -> Set<String> {
        try place.folder.files().filter { $0.hasPrefix("store/files/") }
    }
}
