import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ConfiguredFilesTests {
    private let place: SmallWorkplace
    private let inputs: ConfiguredFiles

    init() throws {
        place = try SmallWorkplace(
            SmallWorkplace.yaml.replacing(
                "launches: launches.csv",
                with: "launches: {glob: \"launch*.csv\"}\n"
                    + "  far: {url: \"https://host/a.csv\", headers: {X-Key: {file: key.txt}}}"),
            files: ["key.txt": "secret", "my.mustache": "{{title}}"])
        let (configuration, folder) = try place.opened()
        inputs = ConfiguredFiles(
            configuration, in: folder, template: place.path + "/my.mustache")
    }

    @Test(arguments: [
        ("flywheel.yaml", "the configuration"), ("countries.csv", "the country table"),
        ("./trade.csv", "the source “trade”"), ("launches.csv", "the source “launches”"),
        ("link.csv", "the source “trade”"), ("key.txt", "a secret"),
        ("my.mustache", "the template"), ("store/flywheel.sqlite", "the store"),
        ("store/lock", "the lock of the store"), ("store/files/any", "the store's copies"),
    ])
    func areSpared(name: String, role: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: place.path + "/link.csv", withDestinationPath: "trade.csv")
        if name.hasPrefix("store/") { try place.write("kept", to: name) }
        let path = "\(place.path)/\(name)"
        let before = FileManager.default.contents(atPath: path)
        let finding = expectRefusal(.badParameter, .usage, saying: role) {
            try OutputFile.save([1], to: path, sparing: inputs)
        }
        #expect(finding?.path == path)
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    /// The next generation would not have it.
    @Test(arguments: ["share.csv", "new/share.csv", "new/deep/share.csv"], [true, false])
    func whatRefreshesPublishIsSpared(name: String, isThere: Bool) throws {
        if isThere {
            try place.write("kept", to: "published.generations/000001/share.csv")
            try FileManager.default.createSymbolicLink(
                atPath: place.path + "/published",
                withDestinationPath: "published.generations/000001")
        }
        expectRefusal(.badParameter, .usage, saying: "refreshes change what is at") {
            try OutputFile.save([1], to: "\(place.path)/published/\(name)", sparing: inputs)
        }
        #expect(!isThere || place.text("published/share.csv") == "kept")
    }

    /// A name that is not UTF-8, for which the source is refused, leaves the others of the pattern spared.
    @Test func filesBesideAForeignNameAreSpared() throws {
        var name: [CChar] = "\(place.path)/launch".utf8.map { CChar(bitPattern: $0) }
        name += [-2, 0x2E, 0x63, 0x73, 0x76, 0]
        close(creat(name, 0o644))
        defer { unlink(name) }
        let (configuration, folder) = try place.opened()
        let inputs = ConfiguredFiles(configuration, in: folder)
        expectRefusal(.badParameter, .usage, saying: "the source “launches”") {
            try OutputFile.save([1], to: "\(place.path)/launches.csv", sparing: inputs)
        }
    }

    @Test func severalAreWrittenTogetherOrNotAtAll() throws {
        expectRefusal(.badParameter, .usage, saying: "the source “trade”") {
            try OutputFile.save(
                [("\(place.path)/a.csv", [1]), ("\(place.path)/trade.csv", [1])],
                inFolder: place.path, sparing: inputs)
        }
        #expect(!FileSystem.exists("\(place.path)/a.csv"))
    }

    /// The link to what is published is spared too, and what tells how the last refresh went.
    @Test func whatRefreshesTellIsSpared() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let (configuration, folder) = try place.opened()
        let inputs = ConfiguredFiles(configuration, in: folder)
        let before = try place.folder.files()
        for name in ["published", "status/status.json", "status/flywheel.prom"] {
            expectRefusal(.badParameter, .usage, saying: "name another file") {
                try OutputFile.save([1], to: "\(place.path)/\(name)", sparing: inputs)
            }
        }
        #expect(try place.folder.files() == before)
        try OutputFile.save([1], to: "\(place.path)/status/own.csv", sparing: inputs)
    }

    @Test func otherFilesAreReplaced() throws {
        try place.write("earlier", to: "share.csv")
        try OutputFile.save(Array("new".utf8), to: place.path + "/share.csv", sparing: inputs)
        #expect(place.text("share.csv") == "new")
    }
}
