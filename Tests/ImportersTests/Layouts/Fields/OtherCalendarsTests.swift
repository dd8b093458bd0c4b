import Testing
import TradeModel

@testable import Importers

/// Tables of others, in which somebody has put a date of the Solar Hijri calendar.
@Suite struct OtherCalendarsTests {
    private static let advice = "dates are expected in the Gregorian calendar"

    /// Slashes too, with the month first or the day; neither tells how the others are written.
    @Test(arguments: ["1402-05-01", "05/01/1402", "05/25/1402", "25/05/1402"])
    func aProvocationIsRejected(_ date: String) throws {
        let rows = [date, "03/04/2017"].map { "\($0),Missile,Flight,Text,\n" }
        let result = try read(["a.csv": "date,type,event,description,resources\n" + rows.joined()])
        try expectFault(.badDate, in: "date", of: result)
        #expect(result.facts.events.map(\.span) == [TimeSpan("2017-03-04")])
    }

    /// Nor is the date of a rejected launch known, which may have been at any time.
    @Test(arguments: ["1402-05-01", "9-Apr-1402"])
    func aLaunchIsRejected(_ date: String) throws {
        let columns = CNSMissileTests.variants[0].columns
        let cells = ["F1": "1", "Missile Name": "Alpha", "Missile Type": "SRBM"]
        let rows = [date, "9-Apr-84"].map { day in
            columns.map { $0 == "Date" ? day : cells[$0] ?? "" }.joined(separator: ",") + "\n"
        }
        let result = try read(["a.csv": columns.joined(separator: ",") + "\n" + rows.joined()])
        try expectFault(.badDate, in: "Date", of: result)
        #expect(result.facts.launches.map(\.moment.date) == [Day(1984, 4, 9)])
        #expect(result.facts.rejectedLaunches.map(\.moment) == [nil])
    }

    @Test func aMonthOfTheCustomsIsRejected() throws {
        var options = Importer.Options()
        options.flows = [.reported(.export)]
        let table = "数据年月,贸易伙伴编码,商品编码,人民币\n140205,109,2709,7\n202305,109,2709,7\n"
        let result = try read(["a.csv": table], options)
        try expectFault(.badPeriod, in: "数据年月", of: result)
        #expect(result.facts.trade.map(\.cell.period) == [TimeSpan("2023-05")])
    }

    @Test func aCaseOfSanctionsIsRejected() throws {
        let header =
            "case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,"
            + "financial,travel,other,target_mult,sender_mult,objective,success\n"
        let rows = ["1385,1390", "2006,2011"].enumerated().map {
            "\($0.offset),Namibia,UN,\($0.element),0,,1,0,0,0,0,0,0,other,success_total\n"
        }
        let result = try read(["a.csv": header + rows.joined()])
        try expectFault(.badPeriod, in: "begin", of: result)
        #expect(result.facts.episodes.map(\.begin) == [Year(2006)])
    }

    /// When somebody was born a list may say by any calendar.
    @Test func aChangeOfAnEntryIsRejectedAndABirthIsNot() throws {
        let table =
            "id,schema,name,aliases,birth_date,countries,dataset,last_change\n"
            + "A,Person,B,,,de,C,1402-05-01T15:36:30\nD,Person,E,,1340-05-01,de,C,2023-07-23\n"
        let result = try read(["a.csv": table])
        try expectFault(.badDate, in: "last_change", of: result)
        let entry = try #require(result.facts.designations.first)
        #expect(entry.updated == Day(2023, 7, 23))
        #expect(entry.births.map(\.span) == [TimeSpan("1340-05-01")])
    }

    @Test(arguments: [
        ("LISTED_ON", "<LISTED_ON>1402-05-01</LISTED_ON>"),
        ("VALUE", "<LAST_DAY_UPDATED><VALUE>1402-05-01</VALUE></LAST_DAY_UPDATED>"),
    ])
    func aListingIsRejected(_ element: String, _ text: String) throws {
        let result = try entities(text, "<LISTED_ON>2023-07-23</LISTED_ON>")
        try expectFault(.badDate, in: element, of: result)
        #expect(result.facts.designations.map(\.listed) == [Day(2023, 7, 23)])
    }

    /// What was taken off the list does not pass for listed, whenever that was.
    @Test func aDelistingIsOfNoKnownDay() throws {
        let result = try entities(
            "<DELISTED_ON>1402-05-01</DELISTED_ON>", "<LISTED_ON>2023-07-23</LISTED_ON>")
        #expect(result.facts.designations.map(\.id) == ["2"])
        #expect(result.facts.formerDesignations.map(\.delisted) == [nil])
        #expect(result.files.map(\.completeTo) == [nil])
    }

    /// A list that says that it is of the year 1402.
    private func entities(_ elements: String...) throws -> Importer.Result {
        let entries = elements.enumerated().map { index, more in
            "<ENTITY><DATAID>\(index + 1)</DATAID><FIRST_NAME>FIRM \(index + 1)</FIRST_NAME>\(more)"
                + "</ENTITY>"
        }
        let list = "<ENTITIES>\(entries.joined())</ENTITIES></CONSOLIDATED_LIST>"
        return try read([
            "list.xml": "<CONSOLIDATED_LIST dateGenerated=\"1402-05-01T10:00:00\">" + list
        ])
    }

    /// Expects that one of two records is rejected, for a field whose date is of another calendar.
    private func expectFault(
        _ code: DiagnosticCode, in field: String, of result: Importer.Result,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let file = try #require(result.files.first, sourceLocation: location)
        #expect(file.errorCodes == [code], sourceLocation: location)
        #expect(file.findings(code).map(\.field) == [field], sourceLocation: location)
        #expect(
            file.findings(code).allSatisfy { $0.message.contains(Self.advice) },
            sourceLocation: location)
        #expect(file.records.used == 1 && file.records.rejected == 1, sourceLocation: location)
    }
}
