import Testing
import TradeModel

@testable import Pipeline

/// Questions as of days before editions that the store knows.
@Suite struct LaterEditionsTests {
    private func findings(_ place: SmallWorkplace, _ day: String) throws -> [Diagnostic] {
        let (configuration, folder) = try place.opened()
        let day = try #require(Day(day))
        let found = LaterEditions.findings(
            of: ["trade", "launches"], configuration, folder, asOf: day)
        let export = try FeedExport(configuration, in: folder, asOf: day)
        #expect(export.findings(["share", "tests"]) == found)
        #expect(
            try Briefing(configuration, in: folder, asOf: day).findings.map(\.path)
                == found.map(\.path))
        #expect(
            try ChartExport(configuration, in: folder, asOf: day).findings(["course"]) == found)
        #expect(try scorecard(place, day).findings == found)
        return found
    }

    private func scorecard(
        _ place: SmallWorkplace, _ day: Day, history: String? = nil
    ) throws -> ScorecardReport {
        let (configuration, folder) = try place.opened()
        try place.write(Self.card, to: "card.yaml")
        return try ScorecardReport(
            configuration, in: folder, file: place.path + "/card.yaml", asOf: day,
            history: history)
    }

    private static let yaml = SmallWorkplace.configuration(
        further: """
            charts:
              course:
                kind: series
                title: Trade
                subtitle: As the office states it
                from: 2018
                series:
                  - {label: Trade, request: {indicator: trade-value, files: [trade]}}
            """)

    private static let card = """
        title: A scorecard
        summary: Made up.
        conditions:
          - {id: A, title: First, stage: goal, origin: ours, when: share > 20}

        """

    @Test func sourcesWithEditionsThatCameLaterAreNamed() throws {
        let place = try SmallWorkplace(Self.yaml)
        #expect(try findings(place, "2021-02-15").isEmpty)
        try place.refresh("2021-02-01")
        // The first edition is known by its days of publication, on days before it as well.
        #expect(try findings(place, "2021-01-15").isEmpty)
        try place.write(SmallWorkplace.trade([2019: 300]), to: "trade.csv")
        try place.refresh("2021-03-01")
        for day in ["2021-01-15", "2021-02-15"] {
            let found = try findings(place, day)
            #expect(found.map(\.code) == [.laterEdition])
            #expect(found.first?.path == "trade")
            #expect(
                found.first?.message.contains(
                    "1 edition of it came later, the first on"
                        + " 2021-03-01") ?? false)
        }
        #expect(try findings(place, "2021-03-01").isEmpty)
    }

    /// The states of a history are those of earlier days: those are named after which an edition came.
    @Test func aHistoryIsToldOnceForEachSource() throws {
        let place = try SmallWorkplace(Self.yaml)
        try place.refresh("2021-02-01")
        for (value, day) in [(300.0, "2021-03-01"), (310, "2021-04-10")] {
            try place.write(SmallWorkplace.trade([2019: value]), to: "trade.csv")
            try place.refresh(day)
        }
        let day = try #require(Day("2021-05-31"))
        let told = { (months: String) throws -> [String] in
            try scorecard(place, day, history: months).findings.map(\.message)
        }
        let all = try told("2021-01..2021-05")
        #expect(all.count == 1)
        #expect(
            all.first?.contains(
                "those of the days from 2021-01-31 to 2021-03-31, although 2 editions of it came"
                    + " after the first of these, from 2021-03-01 to 2021-04-10: values") ?? false)
        #expect(
            try told("2021-03").first?.contains(
                "those of 2021-03-31, although 1 edition of it came later, the first on 2021-04-10")
                ?? false)
        #expect(try told("2021-04..2021-05").isEmpty)
    }
}
