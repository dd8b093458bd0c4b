import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Files that are no text, or none that YAML is written in: the configuration, ledgers and scorecards.
@Suite struct ConfigurationTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ bytes: [UInt8]) throws -> ConfigurationText {
        let file = folder.url.appendingPathComponent("c.yaml")
        try Data(bytes).write(to: file)
        return try ConfigurationText(path: file.path)
    }

    /// Latin-1 behind a letter of two bytes, and UTF-16 with its mark.
    @Test(
        arguments: [
            (Array("subject: QMA\r\ntitle: é".utf8) + [0xE9, 0x0A], 2, 9),
            ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xE9], 1, 2),
        ] as [([UInt8], Int, Int)])
    func otherBytesThanUTF8ArePlaced(bytes: [UInt8], line: Int, column: Int) {
        let finding = expectRefusal(.badConfiguration, saying: "expected a text in UTF-8") {
            try read(bytes)
        }
        #expect([finding?.line, finding?.column] == [line, column])
    }

    /// Editors of Windows put it there.
    @Test func aMarkInFrontIsNoPartOfTheText() throws {
        let text = try read([0xEF, 0xBB, 0xBF] + Array("subject: QMA\n".utf8))
        #expect(text.lines.first == "subject: QMA")
        let place = text.place(at: ["subject"] as [ConfigurationKey])
        #expect([place?.line, place?.column] == [1, 10])
    }

    @Test(arguments: ["\n", "\r\n"])
    func controlCharactersArePlaced(end: String) {
        let text = "subject: QMA\(end)title: é\u{1}\(end)"
        let finding = expectRefusal(.badConfiguration, saying: "control characters") {
            try read(Array(text.utf8))
        }
        #expect([finding?.line, finding?.column] == [2, 9])
        #expect(finding?.message.contains("QMA") == false)
    }
}
