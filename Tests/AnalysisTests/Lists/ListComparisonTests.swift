import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ListComparisonTests {
    private let list: [Designation] = [
        .made("1", .individual, "PAEK, Song Ho", aliases: ["A", "B"]),
        .made("2", .entity, "NAMPO TRADING"), .made("3", .vessel, "RED STAR 9", ship: "9074729"),
        .made("10", .entity, "WONSAN BANK"),
    ]

    private func compare(_ later: [Designation]) throws -> ListComparison {
        try ListComparison(from: list, to: later)
    }

    @Test func theSameListHasNoChanges() throws {
        let same = try compare(list)
        #expect(same.unchanged == 4)
        #expect(same.listed.isEmpty && same.delisted.isEmpty)
        #expect(same.changed.isEmpty && same.moved.isEmpty)
    }

    @Test(arguments: 0..<10)
    func theOrderOfRowsAndValuesMeansNothing(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let later = list.map { entry in
            let aliases = entry.names.dropFirst().map(\.text).shuffled(using: &generator)
            return Designation.made(
                entry.id, entry.kind, entry.name, aliases: aliases, ship: entry.shipNumbers.first,
                line: Int.random(in: 1...99, using: &generator))
        }.shuffled(using: &generator)
        let same = try compare(later)
        #expect(same.unchanged == 4)
        #expect(same.changed.isEmpty && same.listed.isEmpty && same.delisted.isEmpty)
    }

    @Test func tellsWhatCameAndWent() throws {
        let new = [Designation.made("9", .entity, "HAMHUNG"), .made("4", .entity, "SINUIJU")]
        let comparison = try compare(new + list.dropFirst(2))
        #expect(comparison.listed.map(\.id) == ["4", "9"])
        #expect(comparison.delisted.map(\.id) == ["1", "2"])
        #expect(comparison.unchanged == 2)
        // Numbers are in the order of numbers.
        #expect(try ListComparison(from: new, to: list).listed.map(\.id) == ["1", "2", "3", "10"])
    }

    @Test func tellsChangesFieldByField() throws {
        var entry = Designation.made("1", .individual, "PAEK, Song Ho", aliases: ["B", "C"])
        entry.programs = ["X"]
        let comparison = try compare([entry] + list.dropFirst())
        let pair = try #require(comparison.changed.first)
        #expect(
            pair.changes == [
                FieldChange(field: "aliases", removed: ["A"], added: ["C"]),
                FieldChange(field: "programs", removed: [], added: ["X"]),
            ])
        #expect(comparison.unchanged == 3)
    }

    /// A list may call the numbers of ships' companies and of registers the same.
    @Test func tellsANumberOfTheMaritimeOrganizationFromOthers() throws {
        func firm(_ kind: ListedIdentifier.Kind, _ label: String) -> Designation {
            var entry = Designation.made("2", .entity, "NAMPO TRADING")
            entry.add([.identifier(ListedIdentifier(kind, label: label, number: "5123451"))])
            return entry
        }
        let comparison = try ListComparison(
            from: [firm(.registration, "Company Number")],
            to: [firm(.shipCompany, "Company Number")])
        #expect(
            comparison.changed.first?.changes == [
                FieldChange(
                    field: "identifiers", removed: ["Company Number 5123451"],
                    added: ["Company Number IMO 5123451"])
            ])
        let fields = firm(.shipCompany, "IMO").fields
        #expect(fields.first(where: { $0.name == "identifiers" })?.values == ["IMO 5123451"])
    }

    /// A list may say so apart from the date, or in its words.
    @Test func aBirthThatBecameApproximateIsAChange() throws {
        func entry(_ text: String, isApproximate: Bool) -> Designation {
            var entry = list[0]
            entry.add([.birth(ListedDate(text, span: nil, isApproximate: isApproximate))])
            return entry
        }
        let comparison = try ListComparison(
            from: [entry("1967", isApproximate: false)],
            to: [entry("1967", isApproximate: true)])
        #expect(
            comparison.changed.first?.changes == [
                FieldChange(field: "births", removed: ["1967"], added: ["approximately 1967"])
            ])
        let told = entry("circa 1967", isApproximate: true)
        #expect(told.fields.first { $0.name == "births" }?.values == ["circa 1967"])
    }

    /// They come from several rows and elements, whose order means nothing.
    @Test func anotherOrderOfRemarksIsNoChange() throws {
        func entry(_ remarks: String...) -> Designation {
            var entry = list[0]
            entry.add(remarks.map(Designation.Particular.remark))
            return entry
        }
        let before = entry("Gender Male", "Phone 1", "a note")
        let same = try ListComparison(
            from: [before], to: [entry("a note", "Gender Male; Phone 1")])
        #expect(same.unchanged == 1 && same.changed.isEmpty)
        let other = try ListComparison(
            from: [before], to: [entry("a note", "Phone 2", "Gender Male")])
        #expect(
            other.changed.first?.changes == [
                FieldChange(field: "remarks", removed: ["Phone 1"], added: ["Phone 2"])
            ])
    }

    /// A row without an address, as an entry may have one or none, is no change.
    @Test func anEmptyAddressIsNoChange() throws {
        var entry = list[0]
        entry.add([.address(ListedAddress("", place: nil))])
        let same = try compare([entry] + list.dropFirst())
        #expect(same.unchanged == 4 && same.changed.isEmpty)
    }

    @Test func anotherNumberOfOneEntryIsAMove() throws {
        let moved = Designation.made("77", .entity, "Nampo-Trading")
        let comparison = try compare([moved, list[0], list[2], list[3]])
        #expect(comparison.moved.map(\.before.id) == ["2"])
        #expect(comparison.moved.map(\.after.id) == ["77"])
        #expect(comparison.moved[0].changes.map(\.field) == ["name"])
        #expect(comparison.listed.isEmpty && comparison.delisted.isEmpty)
    }

    @Test func twoOfOneNameMoveOnceEach() throws {
        let before = [Designation.made("1", .entity, "A B"), .made("2", .entity, "A B")]
        let after = [Designation.made("3", .entity, "A B")]
        let comparison = try ListComparison(from: before, to: after)
        #expect(comparison.moved.count == 1 && comparison.delisted.count == 1)
    }

    /// Two people of one name, of whom one moved: the one with the same date of birth.
    @Test(arguments: [false, true]) func ofOneNameTheMostAlikeIsTheOneThatMoved(_ isReversed: Bool)
        throws
    {
        let person = { (id: String, program: String) in
            var entry = Designation.made(id, .individual, "KIM, Chol")
            entry.programs = [program]
            return entry
        }
        let before = [person("1", "X"), person("2", "Y")]
        let comparison = try ListComparison(
            from: isReversed ? before.reversed() : before, to: [person("3", "X")])
        #expect(comparison.moved.map(\.before.id) == ["1"])
        #expect(comparison.moved.first?.changes.isEmpty == true)
        #expect(comparison.delisted.map(\.id) == ["2"])
    }

    @Test func editionsOfOtherListsAreNotCompared() {
        let other = [Designation.made("1", .entity, "A", list: "b")]
        for later in [other, [], list + other] {
            #expect {
                try compare(later)
            } throws: {
                ($0 as? Refusal)?.cause == .usage
            }
        }
    }
}
