import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct CopyListTests {
    /// Names as a file system may hold them.
    private static let names = [
        "2019.csv", "a b.csv", "tab\there", "line\nend", "\\n", "back\\\\t", "ü",
    ]

    @Test func listReadsBack() throws {
        let folder = try TemporaryFolder()
        let entries = Self.names.map { name in
            CopyList.Entry(
                copy: FileShelf.Copy(sha256: String(repeating: "0", count: 64), name: name),
                label: "tables/\(name)")
        }
        let path = try folder.write(CopyList(entries).text, to: "list")
        #expect(try CopyList(path: path).entries == entries)
    }

    @Test func damagedListIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("0123\tx.csv\n", to: "list")
        expectRefusal(.damagedCopy) { try CopyList(path: path) }
    }

    /// Copies that the second names would be lost, and nobody told.
    @Test func archiveOfSeveralListsIsRefused() throws {
        let text = Array("\(String(repeating: "0", count: 64))\ta.csv\ta.csv\n".utf8)
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("list")
        try Data(StoredZip.archive([("a", text), ("b", text)])).write(to: file)
        expectRefusal(.mixedSources, saying: "2 files, “a”, “b”") { try CopyList(path: file.path) }
    }

    @Test func filesOfAnyNameAreTaken() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {glob: 'tables/*'}\n  launches: launches.csv"))
        for (index, name) in Self.names.enumerated() {
            try place.write(SmallWorkplace.trade([2011 + index: 100]), to: "tables/\(name)")
        }
        #expect(try place.refresh("2026-11-20").worst == nil)
        // Another indicator of the same files reads their copies.
        try place.configure(
            (place.text("flywheel.yaml") ?? "").replacing(
                "by: year}\n",
                with: "by: year}\n  again: {indicator: trade-value, files: [trade]}\n"))
        #expect(try place.refresh("2026-11-21").worst == nil)
        #expect(try place.values("share", asOf: "2026-11-21").count == Self.names.count)
        #expect(try place.vintages().verify() == [])
    }
}
