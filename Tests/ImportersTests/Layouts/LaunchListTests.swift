import Testing
import TradeModel

@testable import Importers

@Suite struct LaunchListTests {
    @Test func countsTheMissilesOfEachRow() throws {
        let result = try Fixture.launches.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .launches)
        #expect(file.completeTo == Day(2022, 12, 31))
        #expect(file.records.read == 8)
        #expect(file.records.used == 4)
        #expect(result.facts.launches.count == 5)
        #expect(result.facts.launches.first?.moment.day(in: .kst) == Day(2022, 1, 1))
        #expect(result.facts.launches.first?.apogee == LengthRange(lower: nil, upper: 60))
        #expect(result.facts.launches.map(\.moment.precision).suffix(2) == [.month, .yearPart])
    }

    @Test func aLaunchIsAsSureAsItsRow() throws {
        let sure = try table("2022-01-01,day,local,", launched: "2")
        #expect(sure.facts.launches.map(\.confidence) == [.compiled, .compiled])
        let doubtful = try table("2022-01-01,day,local,", confidence: "unconfirmed")
        #expect(doubtful.facts.launches.map(\.confidence) == [.unconfirmed])
        let neither = try table("2022-01-01,day,local,", confidence: "sure")
        #expect(neither.files.first?.errorCodes == [.badWord])
    }

    @Test func refusesRowsThatContradictThemselves() throws {
        let file = try #require(try Fixture.launches.read().files.first)
        #expect(file.errorCodes == [.badDate, .badWord, .badNumber, .negativeValue])
        #expect(
            file.diagnostics.map(\.field) == ["date", "clock", "launched", "apogee_km"])
    }

    @Test func warnsWhereAPointMayGroupTheKilometresOfALength() throws {
        let rows = [("2022-01-01", "1.200,80.5"), ("2022-01-02", "2.100,1.300")].map {
            "\($0),day,local,,X,SRBM,Site,success,1,\($1),x,compiled\n"
        }
        let header =
            "date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,distance_km,"
            + "source,confidence\n"
        let file = try #require(try read(["a.csv": header + rows.joined()]).files.first)
        #expect(file.records.used == 2)
        #expect(file.findings(.ambiguousNumber).map(\.field) == ["apogee_km"])
    }

    @Test(arguments: ["7:5", "24:00", "12:60", "+1:+2", "10:00:00", "noon"])
    func refusesOtherTimes(_ time: String) throws {
        let file = try #require(try table("2022-01-01,day,UTC,\(time)").files.first)
        #expect(file.errorCodes == [.badTime])
    }

    @Test(arguments: [
        "2022-01-01,day,KST,", "2022-01-01,day,UTC,", "2022-01,month,UTC,10:00",
    ])
    func refusesAClockThatDoesNotFit(_ start: String) throws {
        let file = try #require(try table(start).files.first)
        #expect(file.errorCodes == [.badWord])
    }

    @Test func refusesANumberOfMissilesThatIsNoSalvo() throws {
        let file = try #require(
            try table("2022-01-01,day,local,", launched: "999999999").files.first)
        #expect(file.errorCodes == [.badNumber])
    }

    @Test(arguments: [
        ("2022-01-01,day,UTC,7:5,", "2022-01-01", LaunchMoment.Precision.day),
        ("2022-03,day,local,,", "2022-03-01", .month),
        ("2022,year,local,10:00,", "2022-01-01", .year),
        ("2022-04-01,year-part,local,,,,", "2022-04-01", .yearPart),
    ])
    func keepsWhenARejectedRowWas(
        _ start: String, _ date: String, _ precision: LaunchMoment.Precision
    ) throws {
        let facts = try table(start + ",,").facts
        #expect(facts.launches.isEmpty)
        let rejected = try #require(facts.rejectedLaunches.first)
        #expect(rejected.origin == Origin(file: 0, line: 2))
        #expect(rejected.moment?.date.description == date)
        #expect(rejected.moment?.precision == precision)
        #expect(facts.sources.first?.unplaced == 0)
    }

    @Test func aRejectedRowWithoutADateMayBeOfAnyTime() throws {
        let facts = try table("someday,day,local,").facts
        #expect(facts.rejectedLaunches.map(\.moment) == [nil])
    }

    private func table(
        _ start: String, launched: String = "1", confidence: String = "compiled"
    ) throws -> Importer.Result {
        try read([
            "a.csv":
                "date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,"
                + "distance_km,source,confidence,note\n"
                + start + ",Alpha,SRBM,,success,\(launched),,,Count,\(confidence),\n"
        ])
    }
}
