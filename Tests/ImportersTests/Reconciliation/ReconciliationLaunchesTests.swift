import Testing
import TradeModel

@testable import Importers

@Suite struct ReconciliationLaunchesTests {
    private let header =
        "date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,distance_km,"
        + "source,confidence,note\n"

    private func row(
        _ day: String, _ launched: Int = 1, outcome: String = "success", lengths: String = ","
    ) -> String {
        "\(day),day,local,,Alpha,SRBM,,\(outcome),\(launched),\(lengths),Count,compiled,\n"
    }

    @Test func rowsAlikeInOneTableAreASalvo() throws {
        let result = try read(["a.csv": header + row("2022-01-14") + row("2022-01-14")])
        #expect(result.facts.launches.count == 2)
        #expect(result.files.first?.records.used == 2)
    }

    @Test func theSameRowInASecondFileIsTheSameLaunch() throws {
        let result = try read([
            "a.csv": header + row("2022-01-14", 2),
            "b.csv": header + row("2022-01-14", 2) + row("2022-01-17"),
        ])
        #expect(result.facts.launches.count == 3)
        #expect(result.files[1].records.used == 1)
        #expect(result.files[1].records.excluded == [.duplicate: 1])
        #expect(result.files[1].findings(.duplicateRecords).count == 1)
    }

    @Test func aSecondFileWithMoreOfASalvoAddsTheRest() throws {
        let result = try read([
            "a.csv": header + row("2022-01-14"),
            "b.csv": header + row("2022-01-14") + row("2022-01-14") + row("2022-01-14"),
        ])
        #expect(result.facts.launches.count == 3)
        #expect(result.files[1].records.used == 2)
        #expect(result.files[1].records.excluded == [.duplicate: 1])
    }

    /// What two files have is not added up before a third is held against it.
    @Test func ofThreeFilesTheOneWithMostOfASalvoCounts() throws {
        let one = header + row("2022-01-14")
        let result = try read(["a.csv": one, "b.csv": one, "c.csv": one + row("2022-01-14")])
        #expect(result.facts.launches.map(\.origin.file) == [0, 2])
        #expect(result.files.map(\.records.used) == [1, 0, 1])
        #expect(result.files.map(\.records.excluded) == [[:], [.duplicate: 1], [.duplicate: 1]])
    }

    @Test(arguments: ["50,", ",400"]) func aFlightOfOtherLengthsIsAnotherLaunch(
        lengths: String
    ) throws {
        let result = try read([
            "a.csv": header + row("2022-01-14", lengths: "60,"),
            "b.csv": header + row("2022-01-14", lengths: lengths),
        ])
        #expect(result.facts.launches.count == 2)
        #expect(result.files.map(\.records.used) == [1, 1])
    }

    @Test func aRevisedRowIsAnotherLaunch() throws {
        let result = try read([
            "a.csv": header + row("2022-01-14", outcome: "unknown"),
            "b.csv": header + row("2022-01-14"),
        ])
        #expect(result.facts.launches.count == 2)
    }
}
