import Testing
import TradeModel

@testable import Analysis
@testable import Reports

/// Feeds made by hand.
enum SampleFeeds {
    /// What breaks careless writers of feeds.
    static let hostile = [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "a\nb", "\u{202E}cod.exe",
        "\"quoted\", 'too' & <b>", "-5", "]]>", "a\u{0}b",
    ]

    /// The feed of the sample result: three periods of which two are alike, and one with no value.
    static func feed(_ name: String = "made-up") throws -> Feed {
        try Feed(
            name: name, result: SampleResults.result, asOf: SampleResults.day(),
            sources: [
                FeedSource(
                    name: "table", producer: "An Office", licence: "CC-BY-4.0",
                    citation: "An Office, a table", files: SampleResults.result.sources)
            ])
    }

    /// What a refresh says of a source for which an older copy stands in.
    static let staleness =
        "table: copy of 2026-10-01; no new edition for 51 days, and 40 are allowed"

    /// The same feed, of a source that is not up to date.
    static func stale(_ name: String = "made-up") throws -> Feed {
        let finding = Diagnostic(.warning, .staleSource, path: "table", message: staleness)
        return try Feed(
            name: name, result: SampleResults.result.adding([finding]), asOf: SampleResults.day(),
            sources: feed().sources)
    }

    /// A feed with a key, one point for each text, of periods of a kind; its value is its place.
    static func keyed(
        _ texts: [String], period: (Int) -> String = { _ in "2019" }, name: String = "keyed",
        value: (Int) -> Double? = { Double($0) }
    ) throws -> Feed {
        let indicator = Indicator(
            id: "keyed", codes: [], title: "A keyed figure", unit: "launches", formula: "f",
            inputs: "i", pitfalls: "p", authority: "a", parameters: [], fields: [.key("missile")])
        let result = IndicatorResult(
            indicator, parameters: [("subject", "QMA"), ("partner", "QMB")], unit: "launches",
            definition: "counted",
            points: texts.enumerated().map { place, text in
                .init(
                    period: period(place), value: value(place),
                    fields: [.init("missile", .text(text))], n: place, confidence: .unconfirmed,
                    sources: [])
            }, findings: [])
        return try Feed(
            name: name, result: result, asOf: SampleResults.day(),
            sources: [
                FeedSource(name: "list", producer: nil, licence: nil, citation: nil, files: [])
            ])
    }

    /// A feed of values over time.
    static func series(
        _ points: [(period: String, value: Double?)], unit: String = "percent",
        name: String = "series"
    ) throws -> Feed {
        let result = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: unit, definition: "d",
            points: points.map { .init(period: $0.period, value: $0.value, n: 1, sources: []) },
            findings: [])
        return try Feed(name: name, result: result, asOf: SampleResults.day(), sources: [])
    }

    static func set(_ feeds: Feed..., dataAddress: String? = nil) throws -> FeedSet {
        FeedSet(feeds: feeds, asOf: try SampleResults.day(), dataAddress: dataAddress)
    }
}
