import Foundation
import Importers
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct AggregateRequestTests {
    private let countries: CountryTable

    init() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        countries = try CountryTable(
            path: repository.appending(path: "Data/Reference/countries.csv").path)
    }

    private func selection(
        _ keys: String = "year", _ change: (inout AggregateRequest) -> Void = { _ in }
    ) throws -> TradeSelection {
        var request = AggregateRequest(by: keys)
        change(&request)
        return try request.selection(countries)
    }

    @Test func takesAllThatMayBeAsked() throws {
        let selection = try selection("hs2,year,partner") {
            $0.subject = "prk"
            $0.partner = "China"
            $0.hs = "27,270900,10"
            ($0.from, $0.to) = ("2010", "2010")
            $0.reportedBy = "importer"
            $0.revision = "h4"
        }
        #expect(selection.keys == [.hs2, .year, .partner])
        #expect(selection.subject?.code == "PRK")
        #expect(selection.partner?.code == "CHN")
        #expect(selection.goods == ["27", "270900", "10"])
        #expect(selection.from == Year(2010) && selection.to == Year(2010))
        #expect(selection.reportedBy == .importer)
        #expect(selection.revisions == .only(.hs2012))
        #expect(selection.goodsLevel == 2)
    }

    @Test func takesListsWithBlanks() throws {
        let selection = try selection("year, partner\t,hs2 ") { $0.hs = " 27, 2601" }
        #expect(selection.keys == [.year, .partner, .hs2])
        #expect(selection.goods == ["27", "2601"])
    }

    @Test func leavesOutWhatIsNotAsked() throws {
        let keys = TradeSelection.Key.allCases.map(\.rawValue).joined(separator: ",")
        let selection = try selection(keys)
        #expect(selection == TradeSelection(keys: TradeSelection.Key.allCases))
        #expect(selection.goodsLevel == 6)
    }

    @Test(arguments: [
        ("years", "no key is called “years”; nearest: year"),
        ("year,hs", "no key is called “hs”; nearest: hs2"), ("", "no key is called “”"),
        ("year,", "no key is called “”"), ("year, ,flow", "no key is called “”"),
        ("year, partners", "no key is called “partners”; nearest: partner"),
        ("Year", "no key is called “Year”; nearest: year"),
        ("year,flow, year", "--by names year twice"),
    ])
    func refusesKeysThatAreNone(keys: String, message: String) {
        expectRefusal(.badParameter, .usage, saying: message) { try selection(keys) }
    }

    @Test(arguments: ["2", "", "27,", "27,x", "TOTAL", "27-28", "12345678901", "2 7", "２７"])
    func refusesGoodsThatAreNone(list: String) {
        expectRefusal(.badParameter, .usage, saying: "expected beginnings of HS codes") {
            try selection { $0.hs = list }
        }
    }

    @Test(arguments: ["20", "2016-01", "x", "", "-2016", "2016Q1"])
    func refusesYearsThatAreNone(text: String) {
        expectRefusal(.badParameter, .usage, saying: "for --from, saw “\(text)”") {
            try selection { $0.from = text }
        }
        expectRefusal(.badParameter, .usage, saying: "for --to, saw “\(text)”") {
            try selection { $0.to = text }
        }
    }

    @Test func refusesAnEndBeforeTheBeginning() {
        expectRefusal(.badParameter, .usage, saying: "--from 2011 is after --to 2010") {
            try selection { ($0.from, $0.to) = ("2011", "2010") }
        }
    }

    @Test func refusesCountriesThatAreNone() {
        expectRefusal(.badParameter, .usage, saying: "“PRKK” given as --subject; nearest: PRK") {
            try selection { $0.subject = "PRKK" }
        }
        expectRefusal(.badParameter, .usage, saying: "given as --partner") {
            try selection { $0.partner = "Atlantis" }
        }
        // The world is no country, nor is a group.
        for code in ["WLD", "EU2"] {
            expectRefusal(.badParameter, .usage) { try selection { $0.partner = code } }
        }
    }

    @Test func refusesANameOfTwoCountries() {
        let finding = expectRefusal(
            .badParameter, .usage, saying: "“Korea” given as --subject may be"
        ) {
            try selection { $0.subject = "Korea" }
        }
        #expect(finding?.message.contains("North Korea") == true)
        #expect(finding?.message.contains("South Korea") == true)
    }

    @Test func refusesEditionsThatAreNoneOrOfNoGoods() {
        expectRefusal(.badParameter, .usage, saying: "expected one, any or H0, H1") {
            try selection("hs2") { $0.revision = "H9" }
        }
        expectRefusal(.badParameter, .usage, saying: "--revision is about goods") {
            try selection { $0.revision = "any" }
        }
    }

    @Test func refusesASideThatIsNone() {
        expectRefusal(.badParameter, .usage, saying: "importer or exporter") {
            try selection { $0.reportedBy = "both" }
        }
    }
}
