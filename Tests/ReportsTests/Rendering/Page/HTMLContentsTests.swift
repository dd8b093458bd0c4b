import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLContentsTests {
    private func contents(_ levels: [Int]) throws -> XMLTree {
        let entries = levels.enumerated().map { index, level in
            HTMLContents.Entry(level: level, anchor: "a\(index)", text: "\(index)")
        }
        return try XMLTree.parse(HTMLContents(entries: entries).source)
    }

    @Test func headingsOfLevelThreeStandBelowTheirLevelTwo() throws {
        let list = try #require(try contents([2, 3, 3, 4, 2]).all("ul").first)
        #expect(list.children.map { $0.all("a").map(\.text) } == [["0", "1", "2"], ["4"]])
        #expect(list.children[0].all("ul").count == 1)
        #expect(list.all("a").map { $0.attributes["href"] } == ["#a0", "#a1", "#a2", "#a4"])
    }

    @Test func aFirstHeadingOfLevelThreeIsNotLost() throws {
        let list = try #require(try contents([3, 2]).all("ul").first)
        #expect(list.children.map { $0.all("a").map(\.text) } == [["0"], ["1"]])
    }

    @Test func withoutHeadingsThereIsNothing() {
        #expect(HTMLContents(entries: []).source == "")
    }
}
