import Testing
import TradeModel

@testable import Importers

@Suite struct CNSMissileTestsTests {
    @Test func readsTheEditionOf2023() throws {
        let result = try Fixture.cns.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .cnsMissileTests)
        #expect(file.layoutReason == "19 of 19 columns of cns-missile-tests")
        #expect(file.encoding == .windows1252)
        #expect(file.records.read == 9)
        #expect(file.records.used == 8)
        #expect(file.errorCodes == [.badDate])
        // Two earlier records hold a line end of their own.
        #expect(file.diagnostics.last { $0.severity == .error }?.line == 12)
    }

    @Test func keepsDatesAsPreciseAsTheyAre() throws {
        let moments = try Fixture.cns.read().facts.launches.map(\.moment)
        #expect(moments[0].date == Day(1984, 4, 9))
        #expect(moments[0].precision == .day)
        #expect(moments[1].date == Day(1984, 9, 1))
        #expect(moments[1].precision == .month)
        #expect(moments[1].minuteUTC == nil)
        #expect(moments[4].minuteUTC == 23 * 60 + 10)
        #expect(moments[4].day(in: .kst) == Day(2017, 1, 1))
    }

    @Test func countsTheMissilesOfASalvo() throws {
        let launches = try Fixture.cns.read().facts.launches
        #expect(launches.count { $0.moment.date == Day(2006, 7, 5) } == 2)
    }

    /// Of the others the table does not say how well they are attested.
    @Test func knowsWhatIsNotConfirmed() throws {
        let launches = try Fixture.cns.read().facts.launches
        #expect(
            launches.map(\.confidence) == [
                nil, nil, .unconfirmed, .unconfirmed, nil, nil, nil, nil,
            ])
    }

    @Test func readsLengthsAndNeverTakesUnknownForZero() throws {
        let launches = try Fixture.cns.read().facts.launches
        #expect(launches.map { $0.distance?.upper } == [nil, 330, 50, 50, 670, nil, 930, 5])
        #expect(launches[4].distance?.lower == 110)
        #expect(launches.map { $0.apogee?.upper } == [nil, nil, nil, nil, 1380, 1000, 2802, nil])
    }

    @Test func saysWhatItReadWithADoubt() throws {
        let file = try #require(try Fixture.cns.read().files.first)
        let warnings = file.diagnostics.filter { $0.severity == .warning }
        #expect(
            warnings.map(\.code) == [
                .timeContradictsDate, .unitTypo, .timeContradictsDate, .badTime, .badWord,
                .badWord, .unreadableLength,
            ])
        #expect(warnings.map(\.line) == [4, 4, 10, 11, 11, 11, 11])
    }

    @Test func takesUnknownForAThirdOutcome() throws {
        let outcomes = try Fixture.cns.read().facts.launches.map(\.outcome)
        #expect(
            outcomes == [
                .success, .failure, .success, .success, .unknown, .unknown, .success, .unknown,
            ])
    }

    @Test func readsTheOlderEdition() throws {
        let result = try Fixture.cnsOlder.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .cnsMissileTests)
        #expect(file.encoding == .utf8)
        #expect(file.records.used == 2)
        #expect(result.facts.launches.map { $0.apogee?.upper } == [120, nil])
        #expect(result.facts.launches.map(\.missile) == ["Älpha", "Alpha"])
    }

    @Test func keepsARowThatIsRejected() throws {
        let text = "F1,Date,Missile Name,Missile Type,Test Outcome,Apogee,Distance Travelled,F,G\n"
        let rows = "1,someday,Alpha,SRBM,Success,,,,\n2,Sep-84,Alpha,SRBM\n3,9-Apr-84,A,SRBM,,,,,\n"
        let result = try read(["a.csv": text + rows], .init(layout: .cnsMissileTests))
        #expect(result.facts.launches.count == 1)
        #expect(result.facts.rejectedLaunches.map(\.origin.line) == [2, 3])
        #expect(
            result.facts.rejectedLaunches.map(\.moment) == [
                nil,
                LaunchMoment(
                    date: try #require(Day(1984, 9, 1)), precision: .month, minuteUTC: nil),
            ])
    }

    /// Two stray quotes, one line apart, make one record of the right width out of two.
    @Test func aSwallowedRecordRefusesTheFile() throws {
        let header = "F1,Date,Missile Name,Missile Type,Test Outcome,Additional Information\n"
        let rows =
            "1,5-Jul-06,Alpha,SRBM,Success,\"a note\n" + "2,6-Jul-06,Beta,SRBM,Success,more\"\n"
            + "3,7-Jul-06,Alpha,SRBM,Failure,\n"
        let result = try ImportersTests.read(["cns.csv": header + rows])
        #expect(result.files.isEmpty)
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.openQuote])
        #expect(result.refusals.first?.diagnostics.first?.message.contains("2,6-Jul-06") == true)
    }
}
