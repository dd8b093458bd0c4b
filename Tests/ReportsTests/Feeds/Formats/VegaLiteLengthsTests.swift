import Analysis
import Foundation
import Testing

@testable import Reports

@Suite struct VegaLiteLengthsTests {
    private static let mixed: [(period: String, value: Double?)] = [
        ("2018", 1200), ("2018-01", 90), ("2018-02", 110), ("2019", 1300),
    ]

    private func layers(_ feed: Feed) throws -> [[String: Any]] {
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        return try #require(chart["layer"] as? [[String: Any]])
    }

    /// The steps by which a layer takes its rows.
    private func steps(_ layer: [String: Any]?) throws -> [[String: Any]] {
        try #require(layer?["transform"] as? [[String: Any]])
    }

    private func subtitle(_ feed: Feed) -> [String] {
        VegaLiteChart(feed: feed, dataAddress: nil).subtitle
    }

    /// A line from the sum of a year to that of its second month would be a fall that never was.
    @Test func aYearAmongMonthsIsAStrokeAtTheMeanOfOne() throws {
        let feed = try SampleFeeds.series(Self.mixed, unit: "USD million")
        let layers = try layers(feed)
        let single = "isValid(datum.value) && indexof(datum.period, '..') < 0"
        #expect(
            try steps(layers.first).first?["filter"] as? String
                == "\(single) && length(datum.period) === 7")
        let stroke = try steps(layers.last)
        #expect(
            stroke.first?["filter"] as? String
                == "isValid(datum.value) && (indexof(datum.period, '..') >= 0"
                + " || !(length(datum.period) === 7))")
        #expect(
            stroke.last?["calculate"] as? String
                == "datum.value / ((12 * (utcyear(datum.last_day) - utcyear(datum.first_day))"
                + " + utcmonth(datum.last_day) - utcmonth(datum.first_day) + 1))")
        #expect(
            subtitle(feed).contains("Dashed: several periods together, a sum at the mean of one"))
    }

    /// Beside a sum of some months a year is of a longer period too.
    @Test func aYearBesideSomeMonthsTogetherIsAStroke() throws {
        let feed = try SampleFeeds.series(
            [("2018-01..04", 40), ("2018", 120), ("2019", 130)], unit: "USD")
        let filter = try steps(layers(feed).first).first?["filter"] as? String
        #expect(filter?.hasSuffix("length(datum.period) === 7") == true)
    }

    @Test func sharesOfYearsAndMonthsAreLinesOfTheirOwn() throws {
        let feed = try SampleFeeds.series(Self.mixed)
        let layers = try layers(feed)
        let steps = try steps(layers.first)
        #expect(steps[1]["calculate"] as? String == "length(datum.period)")
        #expect(steps[2]["groupby"] as? [String] == ["period_length"])
        #expect(steps.last?["calculate"] as? String == "datum.period_length + ' ' + datum.run")
        let stroke = try self.steps(layers.last)
        #expect(stroke.count == 1)
        #expect(
            stroke.first?["filter"] as? String
                == "isValid(datum.value) && indexof(datum.period, '..') >= 0")
        #expect(subtitle(feed) == [])
    }

    @Test(arguments: ["percent", "USD"])
    func periodsOfOneLengthAreNotToldApart(unit: String) throws {
        let feed = try SampleFeeds.series([("2018-01", 1), ("2018-02..03", 2)], unit: unit)
        let text = try VegaLiteChart(feed: feed, dataAddress: nil).json.text()
        #expect(!text.contains("length(datum.period)"))
        #expect(!text.contains("period_length"))
    }

    /// A level of a month is no sum of its days.
    @Test func levelsDoNotAddUp() throws {
        let result = IndicatorResult(
            DisclosedLevel.indicator, parameters: [], unit: "USD", definition: "d",
            points: [
                .init(period: "2021-12-31", value: 87, n: 1, sources: []),
                .init(period: "2022-06", value: 100, n: 1, sources: []),
            ], findings: [])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        #expect(!VegaLiteLayers.isMeanOfOne(feed))
        #expect(try !VegaLiteLayers.isMeanOfOne(SampleFeeds.series(Self.mixed)))
        #expect(try VegaLiteLayers.isMeanOfOne(SampleFeeds.series(Self.mixed, unit: "USD")))
    }
}
