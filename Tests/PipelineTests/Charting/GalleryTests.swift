import Foundation
import Testing
import TradeModel

@testable import Pipeline

/// Holds the pictures in `Gallery`, which the README shows, against the bundled data. `make gallery`
/// runs this with `FLYWHEEL_RECORD=1`: then they are written and the test fails, so that a run cannot
/// bless itself.
@Suite struct GalleryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let asOf = Day("2026-11-21")

    @Test func picturesAreFresh() throws {
        let path = Self.root.appending(path: "Data/flywheel.yaml").path
        let charting = try Charting(
            Configuration(path: path), in: DataFolder(holding: path), asOf: #require(Self.asOf))
        let folder = Self.root.appending(path: "Gallery")
        var pictures: [String: String] = [:]
        for name in charting.names { pictures["\(name).svg"] = try charting.svg(named: name) }
        if ProcessInfo.processInfo.environment["FLYWHEEL_RECORD"] == "1" {
            if FileManager.default.fileExists(atPath: folder.path) {
                try FileManager.default.removeItem(at: folder)
            }
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            for (name, text) in pictures {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            Issue.record("recorded \(pictures.count) pictures")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(files) == Set(pictures.keys))
        for (name, text) in pictures.sorted(by: { $0.key < $1.key }) {
            let file = try Data(contentsOf: folder.appending(path: name))
            #expect(String(decoding: file, as: UTF8.self) == text, "\(name)")
        }
    }
}
