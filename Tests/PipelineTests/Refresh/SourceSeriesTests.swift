import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SourceSeriesTests {
    private func series(of text: String, named file: String = "x.csv") throws -> [String: [String:
        Double?]]
    {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  x: \(file)\n  trade: trade.csv\n  launches: launches.csv"),
            files: [file: text])
        let (configuration, data) = try place.opened()
        var places = SourcePlaces(configuration: configuration, folder: data)
        places.copies["x"] = [PlacedFile(path: data.file(file), label: file)]
        let library = try SourceLibrary(configuration, data, places: places)
        let all = SourceSeries.of(try library.facts("x"), named: "x")
        return Dictionary(
            uniqueKeysWithValues: all.map { one in
                (
                    one.name.id,
                    Dictionary(
                        uniqueKeysWithValues: one.values.map { ($0.period.description, $0.value) })
                )
            })
    }

    /// Spellings that differ are series that differ: one name would have one period twice.
    @Test func spellingsStayApart() throws {
        let launches = SmallWorkplace.launches([2: "2019-07-24", 3: "2019-07-24"])
            .replacing("Type A,SRBM,Site,success,3", with: "Type-A,SRBM,Site,success,3")
        #expect(
            try series(of: launches) == [
                "launches.Table.SRBM.Type A.success": ["2019-07-24": 2],
                "launches.Table.SRBM.Type-A.success": ["2019-07-24": 3],
            ])
    }

    /// A customs download tells neither its direction nor its reporter; the parts of a trade are series
    /// of their own.
    @Test func customsDownloadsTakeTheirDirectionFromTheConfiguration() throws {
        let table =
            "数据年月,贸易伙伴编码,商品编码,贸易方式编码,人民币\n202003,9,2709,10,7\n202003,9,2709,19,5\n"
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  x: {file: x.csv, flow: export}\n  trade: trade.csv\n  launches: l.csv"),
            files: ["x.csv": table])
        let (configuration, data) = try place.opened()
        var places = SourcePlaces(configuration: configuration, folder: data)
        places.copies["x"] = [PlacedFile(path: data.file("x.csv"), label: "x.csv")]
        let library = try SourceLibrary(configuration, data, places: places)
        let all = SourceSeries.of(try library.facts("x"), named: "x")
        #expect(all.map(\.name.unit) == ["CNY", "CNY"])
        #expect(
            all.map(\.name.id) == [
                "trade-value.#142.#9.export.2709.贸易方式编码:10",
                "trade-value.#142.#9.export.2709.贸易方式编码:19",
            ])
    }

    @Test func blankPartsKeepTheirPlace() throws {
        let rows = ["QMA,", ",QMA"].map {
            "office,count,\($0),,,2019,\($0 == "QMA," ? 1 : 2),count,main,confirmed,Office,,,\n"
        }
        #expect(
            try series(of: SmallWorkplace.tidyHeader + rows.joined()) == [
                "office.count.QMA": ["2019": 1], "office.count..QMA": ["2019": 2],
            ])
    }

    @Test func eventsAreCountedByDayAndKind() throws {
        let events = """
            # complete_to: 2021-12-31
            date,precision,kind,actors,title,source,confidence
            2021-03-27,day,talks,QMA+QMB,One,press,confirmed
            2021-03-27,day,talks,QMA+QMB,Two,press,confirmed
            2016-01,month,summit,QMA+QMB,A visit,,compiled

            """
        #expect(
            try series(of: events) == [
                "events.talks": ["2021-03-27": 2], "events.summit": ["2016-01": 1],
            ])
    }

    @Test func winsAreCountedByDayAndSides() throws {
        let wins = """
            date,giver,receiver,size,reversible,ended,title,source,confidence
            2021-03-27,QMA,QMB,small,yes,,One,press,confirmed
            2021-03-27,QMA,QMB,large,no,,Two,press,confirmed
            2021-04-01,QMB,QMA,small,yes,2021-05-01,Three,,compiled

            """
        #expect(
            try series(of: wins) == [
                "wins.QMA.QMB": ["2021-03-27": 2], "wins.QMB.QMA": ["2021-04-01": 1],
            ])
    }

    /// An edition that was published before the value in use is its history.
    @Test func earlierEditionsAreHistory() throws {
        let place = try SmallWorkplace()
        let rows = [("main", "20.8", "2020-09-15"), ("alternative", "20.1", "2020-02-10")].map {
            "office,share,QMA,QMB,,,2019,\($1),percent,\($0),confirmed,Office,\($2),,\n"
        }
        try place.write(
            SmallWorkplace.trade([2019: 250]) + rows.joined(), to: "trade.csv")
        try place.refresh("2026-11-20")
        let name = "trade/office.share.QMA.QMB"
        #expect(try place.values(name, asOf: "2020-02-09") == [:])
        #expect(try place.values(name, asOf: "2020-02-10") == ["2019": 20.1])
        #expect(try place.values(name, asOf: "2020-09-15") == ["2019": 20.8])
    }
}
