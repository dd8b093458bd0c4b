import Foundation
import Testing

@testable import Reports

@Suite struct VegaLiteNumbersTests {
    private func channel(_ name: String, of plot: [String: Any]?) throws -> [String: Any] {
        let encoding = try #require(plot?["encoding"] as? [String: Any])
        return try #require(encoding[name] as? [String: Any])
    }

    private func y(_ values: [Double?]) throws -> [String: Any] {
        let points = values.enumerated().map { (period: "\(2019 + $0.offset)", value: $0.element) }
        let feed = try SampleFeeds.series(points, unit: "launches")
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        return try channel("y", of: (chart["layer"] as? [[String: Any]])?.first)
    }

    private func ticks(_ channel: [String: Any]) -> String? {
        let axis = channel["axis"] as? [String: [String: String]]
        return axis?["tickCount"]?["expr"]
    }

    /// There are no halves of launches.
    @Test func wholeValuesHaveWholeSteps() throws {
        let expected = "min(8, abs(domain('y')[1] - domain('y')[0]))"
        #expect(try ticks(y([1, nil, 2])) == expected)
        #expect(try y([1, 1.5])["axis"] == nil)
        #expect(try y([nil, nil])["axis"] == nil)
        let keyed = try SampleFeeds.keyed(["x", "y"])
        let bars = try parsedJSON(VegaLiteChart(feed: keyed, dataAddress: nil).json)
        #expect(
            try ticks(channel("x", of: bars)) == "min(16, abs(domain('x')[1] - domain('x')[0]))")
    }

    /// Vega would have them in the middle of an axis without an end.
    @Test func zerosAloneHaveAnAxisToOne() throws {
        func ends(_ values: [Double?]) throws -> [Int]? {
            let scale = try #require(try y(values)["scale"] as? [String: Any])
            #expect(scale["zero"] as? Bool == true)
            return (scale["domain"] as? [String: [Int]])?["unionWith"]
        }
        #expect(try ends([0, nil, 0]) == [0, 1])
        #expect(try ends([0, 3]) == nil)
    }
}
