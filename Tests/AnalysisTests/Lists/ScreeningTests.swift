import Testing
import TradeModel

@testable import Analysis

@Suite struct ScreeningTests {
    private let index = ListedNameIndex([
        .made("1", .individual, "PAEK, Song Ho"), .made("2", .individual, "PAEK, Sung Ho"),
    ])

    private func review(_ name: String, _ id: String, _ listedName: String? = nil) -> ReviewedMatch
    {
        ReviewedMatch(
            origin: Origin(file: 0, line: 2), name: name, list: "a", id: id,
            listedName: listedName, reason: "born in 1990", reviewed: .text("2024-03-01"))
    }

    private func screening(
        _ reviews: [ReviewedMatch], asOf day: String = "2024-03-01"
    ) -> Screening { Screening(index, reviews: reviews, asOf: .text(day)) }

    @Test func aReviewIsOfTheWordsInAnyOrder() {
        let outcome = screening([review("Song Ho Paek", "1")]).outcome(of: "Paek, Song Ho")
        #expect(outcome.reviewed.map(\.match.entry.id) == ["1"])
    }

    @Test func aReviewDoesNotHoldBeforeItsDay() {
        let outcome = screening([review("Paek Song Ho", "1")], asOf: "2024-02-29")
            .outcome(of: "Paek Song Ho")
        #expect(outcome.reviewed.isEmpty)
        #expect(outcome.candidates.count == 2)
    }

    @Test func ofSeveralReviewsTheLatestHolds() {
        let reviews = ["2024-02-01", "2024-03-01", "2024-01-01"].map { day in
            ReviewedMatch(
                origin: Origin(file: 0, line: 2), name: "Paek Song Ho", list: "a", id: "1",
                listedName: nil, reason: day, reviewed: .text(day))
        }
        let outcome = screening(reviews).outcome(of: "Paek Song Ho")
        #expect(outcome.reviewed.map(\.review.reason) == ["2024-03-01"])
        let before = screening(reviews, asOf: "2024-02-29").outcome(of: "Paek Song Ho")
        #expect(before.reviewed.map(\.review.reason) == ["2024-02-01"])
    }

    @Test func aReviewedMatchIsNoCandidate() {
        let outcome = screening([review("PAEK song-ho", "1")])
            .outcome(of: "Paek Song Ho")
        #expect(outcome.candidates.map(\.entry.id) == ["2"])
        #expect(outcome.reviewed.map(\.match.entry.id) == ["1"])
        #expect(outcome.reviewed.map(\.review.reason) == ["born in 1990"])
        #expect(outcome.findings.isEmpty)
    }

    @Test func aReviewIsOfOneNameAndOneEntry() {
        let screening = screening([review("Paek Song Ho", "1")])
        #expect(screening.outcome(of: "Baek Seong Ho").candidates.count == 2)
    }

    /// A collector gives an entry one number on all of its lists.
    @Test func aReviewUnderTheNameOfTheLayoutIsOfEachOfItsLists() {
        var entry = Designation.made("1", .individual, "PAEK, Song Ho")
        entry.place(onListOf: "EU")
        let reviews = [review("Song Ho Paek", "1")]
        let outcome = Screening(
            ListedNameIndex([entry]), reviews: reviews, asOf: .text("2024-03-01")
        ).outcome(of: "Paek Song Ho")
        #expect(outcome.candidates.isEmpty)
        #expect(outcome.reviewed.map(\.match.entry.list) == ["a: EU"])
    }

    /// Of two editions that contradict each other each is told, whichever of them is right.
    @Test func recordsOfOneEntryThatDifferAreCandidatesEach() {
        let records = ["1970-01-01", "1970-02-01"].enumerated().map { line, text in
            var entry = Designation.made("1", .individual, "PAEK, Song Ho", line: line + 1)
            entry.add([.birth(ListedDate(text, span: TimeSpan(text)))])
            return entry
        }
        let screening = Screening(ListedNameIndex(records), asOf: .text("2024-03-01"))
        let outcome = screening.outcome(of: "Song Ho Paek", born: TimeSpan("1970-02-01"))
        #expect(
            outcome.candidates.map { outcome.birth(of: $0)?.verdict } == [.different, .same])
    }

    @Test func aReviewOfAnEntryThatChangedIsStale() {
        let screening = screening([review("Paek Song Ho", "1", "PAEK, Chol")])
        let outcome = screening.outcome(of: "Paek Song Ho")
        #expect(outcome.candidates.map(\.entry.id) == ["1", "2"])
        #expect(outcome.findings.map(\.code) == [.staleReview])
        #expect(outcome.findings.first?.message.contains("in line 2 of the reviews") == true)
    }

    /// Nothing can be like a name without letters, or one with a word in a script that no list has.
    @Test(arguments: ["??????", "-", "\u{FFFD}\u{FFFD}", "金正恩", "Paek Song Ho 白", "Ωμέγα", "شركة"])
    func saysThatANameWasNotCompared(_ name: String) {
        let outcome = screening([]).outcome(of: name)
        #expect(outcome.candidates.isEmpty)
        #expect(!outcome.isCompared)
        #expect(outcome.findings.map(\.code) == [.incomparableName])
    }

    /// A ship's number is like nothing where no entry has one, whatever stands beside it.
    @Test(arguments: [
        "IMO 1234567", "??? (IMO 1234567)", "Nobody Here (IMO No. 9074729)", "9074729",
        "No. 9074729", "Heron 9074729",
    ])
    func aShipsNumberIsComparedWithThoseOfShips(_ name: String) {
        let outcome = screening([]).outcome(of: name)
        #expect(!outcome.isCompared)
        #expect(outcome.findings.map(\.code) == [.incomparableName])
        let ships = ListedNameIndex([.made("1", .vessel, "CHON MA SAN", ship: "8660313")])
        #expect(Screening(ships, asOf: .text("2024-03-01")).outcome(of: name).isCompared)
    }

    /// Neither a candidate nor a reviewed one of the name speaks for the number.
    @Test func aMatchOfTheNameDoesNotCompareTheNumber() {
        for reviews in [[], [review("Paek Song Ho IMO 9074729", "1")]] {
            let outcome = screening(reviews).outcome(of: "Paek Song Ho (IMO 9074729)")
            #expect(outcome.candidates.count + outcome.reviewed.count == 2)
            #expect(!outcome.isCompared)
            #expect(outcome.findings.map(\.code) == [.incomparableName])
        }
    }

    /// A slip in a ship's number is not told as a ship that nobody lists, also beside a name that is
    /// found.
    @Test(arguments: [
        "IMO 1234560", "IMO 123456", "IMO No. 12345678", "imo12345670", "1234560", "No. 1234560",
        "Chon Ma San (IMO 123456)", "Chon Ma San, IMO 1234560", "Chon Ma San 1234560",
        "IMO 123", "IMO No. 12", "IMO123", "IMO 123 456", "IMO 123 4560", "Imono1234560",
        "1234560 / Chon Ma San", "Depot 1234560",
    ])
    func aShipsNumberThatCannotBeOneIsNotCompared(_ name: String) {
        let index = ListedNameIndex([.made("1", .vessel, "CHON MA SAN", ship: "1234567")])
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.candidates.count == (name.contains("Chon") ? 1 : 0))
        #expect(!outcome.isCompared)
        #expect(outcome.findings.map(\.code) == [.incomparableName])
        #expect(outcome.findings.first?.message.contains("it can be no ship's number") == true)
    }

    /// What a list gives a ship is its number, right or not.
    @Test func aListedNumberIsComparedWhateverItsCheckDigit() {
        let index = ListedNameIndex([.made("1", .vessel, "CHON MA SAN", ship: "1234560")])
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: "IMO 1234560")
        #expect(outcome.candidates.map(\.entry.id) == ["1"])
        #expect(outcome.isCompared)
    }

    /// A number that can be a ship company's alone is held against those of companies.
    @Test func aCompanysNumberIsComparedWithThoseOfCompanies() {
        let day = Day.text("2024-03-01")
        let companies = Screening(
            ListedNameIndex([.made("1", .entity, "HERON SHIPPING", company: "5123451")]), asOf: day)
        let found = companies.outcome(of: "Nobody Here (IMO 5123451)")
        #expect(found.candidates.map(\.entry.id) == ["1"])
        #expect(found.isCompared && found.findings.isEmpty)
        for name in ["IMO 1234567", "IMO 5123452"] {
            #expect(!companies.outcome(of: name).isCompared, "\(name)")
        }
        let ships = Screening(
            ListedNameIndex([.made("1", .vessel, "CHON MA SAN", ship: "1234567")]), asOf: day)
        let message = ships.outcome(of: "IMO 5123451").findings.first?.message
        #expect(message?.contains("no entry of the lists has one of the kind") == true)
    }

    /// A number that stands in the name of a candidate is a word of it.
    @Test func aNumberInACandidatesNameIsCompared() {
        let index = ListedNameIndex([.made("1", .entity, "IMO 45678 DEPOT 1234560")])
        let outcome = Screening(index, asOf: .text("2024-03-01"))
            .outcome(of: "IMO 45678 Depot 1234560")
        #expect(outcome.candidates.map(\.entry.id) == ["1"])
        #expect(outcome.isCompared && outcome.findings.isEmpty)
    }

    @Test(arguments: [
        "Nobody Here", "Paek Song Ho", "백성호", "Нампо", "Grigorʹevskiy", "123", "Depot 123456",
        "IMO 2020 Fuel",
    ])
    func anyOtherNameIsCompared(_ name: String) {
        let outcome = screening([]).outcome(of: name)
        #expect(outcome.isCompared && !outcome.isTooCommon)
        #expect(outcome.findings.isEmpty)
    }

    /// A name is held against those in its own script, whether or not they have any of its letters.
    @Test func aNameIsComparedInItsOwnScript() {
        let index = ListedNameIndex([
            .made("1", .entity, "شركة"), .made("2", .entity, "金正恩"),
        ])
        let screening = Screening(index, asOf: .text("2024-03-01"))
        #expect(screening.outcome(of: "محمد").isCompared)
        #expect(screening.outcome(of: "张三").isCompared)
        #expect(screening.outcome(of: "金正恩").candidates.map(\.entry.id) == ["2"])
        #expect(!screening.outcome(of: "Paek Song Ho").isCompared)
    }

    /// It is judged without what stands before it, and not told as without a candidate.
    @Test(arguments: [
        "Mr Ali", "General Ali", "ALI, Mr", "H.E. Ali", "Ali 12345678", "Nobody Here a/k/a Ali",
        "a/k/a Ali",
    ])
    func saysThatANameBesideATitleIsTooCommon(_ name: String) throws {
        let many = (0..<25).map { Designation.made("\($0)", .individual, "ALI, Q\($0)q\($0)") }
        let index = ListedNameIndex(many, beside: try Bundled.wordsBesideNames.get())
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.findings.map(\.code) == [.commonName])
        #expect(outcome.findings.first?.message.hasPrefix("“ali” in “\(name)” is a word") == true)
    }

    /// Of several names in one each that is too common is told, and once.
    @Test func tellsEveryNameThatIsTooCommon() throws {
        let many = ["ALI", "KIM"].flatMap { name in
            (0..<25).map { Designation.made("\(name)\($0)", .individual, "\(name), Q\($0)q\($0)") }
        }
        let index = ListedNameIndex(many, beside: try Bundled.wordsBesideNames.get())
        let name = "Ali d/b/a Kim a/k/a Mr Ali"
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.isTooCommon && outcome.isCompared)
        #expect(outcome.findings.map(\.code) == [.commonName, .commonName])
        for (finding, word) in zip(outcome.findings, ["ali", "kim"]) {
            #expect(finding.message.hasPrefix("“\(word)” in “\(name)” is a word of 25 entries"))
        }
    }

    /// The title is compared, and it is no name.
    @Test(arguments: ["Mr. ????", "Dr ???", "Vice Marshal -"])
    func saysThatNothingStandsBesideATitle(_ name: String) throws {
        let index = ListedNameIndex(
            self.index.entries, beside: try Bundled.wordsBesideNames.get())
        let screening = Screening(index, asOf: .text("2024-03-01"))
        let outcome = screening.outcome(of: name)
        #expect(!outcome.isCompared)
        #expect(outcome.findings.first?.message.contains("beside forms of address") == true)
        #expect(screening.outcome(of: "Mr. President").isCompared)
    }

    /// A match of one of two names does not compare the other.
    @Test func aNameBesideAMatchIsToldAsNotCompared() throws {
        let index = ListedNameIndex(
            self.index.entries, beside: try Bundled.wordsBesideNames.get())
        let screening = Screening(index, asOf: .text("2024-03-01"))
        let outcome = screening.outcome(of: "Paek Song Ho a/k/a 金正恩")
        #expect(outcome.candidates.map(\.entry.id) == ["1", "2"])
        #expect(!outcome.isCompared)
        #expect(outcome.findings.map(\.code) == [.incomparableName])
        #expect(screening.outcome(of: "Paek Song Ho a/k/a Nobody").isCompared)
    }

    /// Signs where a name should be were lost on the way, whatever the other name finds.
    @Test(arguments: [
        "??? d/b/a Paek Song Ho", "Paek Song Ho (a/k/a \u{FFFD}\u{FFFD})",
        "Mr ??? a/k/a Paek Song Ho", "??? d/b/a ???",
    ])
    func saysThatNoNameStandsBesideAConnectingWord(_ name: String) throws {
        let index = ListedNameIndex(
            self.index.entries, beside: try Bundled.wordsBesideNames.get())
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.candidates.isEmpty != name.contains("Paek"))
        #expect(!outcome.isCompared)
        #expect(outcome.findings.first?.message.contains("has a part without letter") == true)
    }

    /// Brackets, quotes and the like beside a connecting word are no name that was lost.
    @Test(arguments: [
        "d/b/a Paek Song Ho", "(a/k/a “Paek Song Ho”)", "- d/b/a: Paek Song Ho",
        "Paek Song Ho, a.k.a.",
    ])
    func marksBesideAConnectingWordAreNoName(_ name: String) throws {
        let index = ListedNameIndex(
            self.index.entries, beside: try Bundled.wordsBesideNames.get())
        let outcome = Screening(index, asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.candidates.map(\.entry.id) == ["1", "2"])
        #expect(outcome.isCompared && outcome.findings.isEmpty)
    }

    @Test func saysThatANameIsTooCommon() {
        let many = (0..<25).map { Designation.made("\($0)", .individual, "ALI, Q\($0)q\($0)") }
        let outcome = Screening(ListedNameIndex(many), asOf: .text("2024-03-01"))
            .outcome(of: "Ali")
        #expect(outcome.candidates.isEmpty)
        #expect(outcome.isTooCommon)
        #expect(outcome.findings.map(\.code) == [.commonName])
    }
}
