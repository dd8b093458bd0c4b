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

    @Test func patternWithoutFilesIsTold() throws {
        try FileSystem.remove("\(place.path)/parts")
        expectRefusal(.inputMissing, .inputMissing, saying: "no file matches") { try labels() }
    }
}
