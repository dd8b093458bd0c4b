import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SourcePlacesTests {
    private let place: SmallWorkplace

    init() throws {
        place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {glob: 'parts/*/tables/t*.csv'}\n  launches: launches.csv"),
            files: [
                "parts/2018/tables/trade.csv": SmallWorkplace.trade([2018: 200]),
                "parts/2019/tables/trade.csv": SmallWorkplace.trade([2019: 250]),
                "parts/2020/notes.txt": "no tables so far",
            ])
    }

    /// Makes the folder of the tables of a third year a link.
    private func link(to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(place.path)/parts/2020/tables", withDestinationPath: target)
    }

    private func labels() throws -> [String] {
        let (configuration, folder) = try place.opened()
        return try SourcePlaces(configuration: configuration, folder: folder)
            .files(of: "trade").map(\.label)
    }

    private static let all = ["parts/2018/tables/trade.csv", "parts/2019/tables/trade.csv"]

    @Test func patternLeadsThroughFolders() throws {
        #expect(try labels() == Self.all)
    }

    /// A link to nowhere hides no files.
    @Test func whatIsNotThereIsPassedOver() throws {
        try link(to: "nowhere")
        #expect(try labels() == Self.all)
    }

    /// A link to itself is opened for nobody, as a folder without permission is not for most users.
    @Test func folderThatCannotBeReadIsTold() throws {
        try link(to: "tables")
        expectRefusal(.inputMissing, .inputMissing, saying: "cannot be read") { try labels() }
    }

    /// Decoded with repairs its name would be that of another file; as a folder it is none of the files.
    @Test func aNameThatIsNotUTF8IsTold() throws {
        var name: [CChar] = "\(place.path)/parts/2018/tables/t".utf8.map { CChar(bitPattern: $0) }
        name += [-2, 0x2E, 0x63, 0x73, 0x76, 0]
        try #require(mkdir(name, 0o755) == 0)
        #expect(try labels() == Self.all)
        try #require(rmdir(name) == 0)
        close(creat(name, 0o644))
        defer { unlink(name) }
        expectRefusal(
            .inputMissing, .inputMissing,
            saying: "matches “parts/2018/tables/t\\xFE.csv”, a name that is not UTF-8"
        ) { try labels() }
    }

    /// It would be waited for, as long as nobody writes to it.
    @Test func aPipeIsTold() throws {
        let pipe = "\(place.path)/parts/2018/tables/two.csv"
        try #require(mkfifo(pipe, 0o600) == 0)
        defer { unlink(pipe) }
        expectRefusal(
            .inputMissing, .inputMissing,
            saying: "matches “parts/2018/tables/two.csv”, which is a pipe or a device"
        ) { try labels() }
    }

    /// Of a source of one file too, by whoever reads it where it lies.
    @Test func aPipeInPlaceOfAFileIsTold() throws {
        let place = try SmallWorkplace()
        try place.remove("trade.csv")
        try #require(mkfifo("\(place.path)/trade.csv", 0o600) == 0)
        let (configuration, folder) = try place.opened()
        let places = SourcePlaces(configuration: configuration, folder: folder)
        expectRefusal(.inputMissing, .inputMissing, saying: "it is a pipe or a device") {
            try places.files(of: "trade")
        }
        #expect(try places.files(of: "launches").map(\.label) == ["launches.csv"])
    }

    @Test func patternWithoutFilesIsTold() throws {
        try FileSystem.remove("\(place.path)/parts")
        expectRefusal(.inputMissing, .inputMissing, saying: "no file matches") { try labels() }
    }
}
