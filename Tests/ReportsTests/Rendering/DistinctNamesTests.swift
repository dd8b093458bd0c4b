import Testing

@testable import Reports

@Suite struct DistinctNamesTests {
    @Test func numbersWhatWouldBeGivenAgain() {
        var names = DistinctNames(taken: ["notes"])
        let given = ["a", "A", "a-2", "a", "Notes"].map { names.name(like: $0) }
        #expect(given == ["a", "A-2", "a-2-2", "a-3", "Notes-2"])
    }

    @Test func cutsWhatIsTooLongWithItsNumber() {
        var names = DistinctNames()
        let given = (0..<11).map { _ in names.name(like: "abcdef", mark: "~", longest: 4) }
        #expect(given.prefix(3) == ["abcd", "ab~2", "ab~3"])
        #expect(given.last == "a~11")
        #expect(Set(given).count == 11)
    }
}
