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

    /// As each of them is found by itself.
    @Test func membersStandWhereTheyAreFound() throws {
        let text = try read(
            Array(
                """
                subject: QMA
                indicators:
                  first: {indicator: x, by: year}
                  second:
                    indicator: y
                    by: month
                  third: z
                """.utf8))
        let members = text.members(of: "indicators")
        #expect(members.map(\.name) == ["first", "second", "third"])
        #expect(members.map { $0.place?.line } == [3, 4, 7])
        #expect(members.map { $0.place?.column } == [3, 3, 10])
        #expect(members.map { $0.place(of: "by")?.line } == [3, 6, 7])
        #expect(members.map { $0.place(of: "by")?.column } == [29, 9, 10])
        for member in members {
            let keys = ["indicators", member.name].map { ConfigurationKey(stringValue: $0) }
            let place = text.place(at: keys)
            #expect([place?.line, place?.column] == [member.place?.line, member.place?.column])
        }
        #expect(text.members(of: "subject").isEmpty)
        #expect(text.members(of: "charts").isEmpty)
    }
}
