import Foundation
import Tabular
import Testing

@testable import Pipeline

/// Feeds among the outputs of a refresh.
@Suite struct ExportOutputsTests {
    private static let yaml = SmallWorkplace.configuration(
        outputs: """
              - {path: package, export: all, to: datapackage}
              - {path: book.xlsx, export: [share, tests], to: xlsx}
              - {path: share.csv, export: [share], to: csv}
              - {path: charts, export: [share, tests], to: vega-lite, data-url: "https://e.org/f"}
            """)

    private static let files = [
        "book.xlsx", "charts/share.vl.json", "charts/tests.vl.json", "package/datapackage.json",
        "package/share.csv", "package/tests.csv", "share.csv", "share.csv-metadata.json",
    ]

    @Test func everyFileIsPublished() throws {
        let place = try SmallWorkplace(Self.yaml)
        let report = try place.refresh("2026-11-20")
        #expect(report.failedOutputs.map(\.0) == [])
        let generation = try #require(Generation(in: place.path + "/published"))
        #expect(generation.files.map(\.path).sorted() == Self.files)
        for file in generation.files {
            #expect(try sha256(ofFile: "\(place.path)/published/\(file.path)") == file.sha256)
        }
        let chart = try JSONText(place.published("charts/share.vl.json") ?? "")
        #expect(chart["data.url"] == "https://e.org/f/share.csv")
        #expect(place.published("share.csv") == place.published("package/share.csv"))
    }

    /// The files of outputs that cannot be written stay those of the generation before.
    @Test func whatFailsStaysAsItWas() throws {
        let place = try SmallWorkplace(Self.yaml)
        try place.refresh("2026-11-20")
        let before = place.published("charts/share.vl.json")
        let book = try sha256(ofFile: place.path + "/published/book.xlsx")
        try place.configure(Self.yaml.replacing("partner: QMB\n", with: "partner: QMC\n"))
        let report = try place.refresh("2026-11-21")
        let generation = try #require(Generation(in: place.path + "/published"))
        #expect(!report.failedIndicators.isEmpty)
        #expect(generation.files.map(\.path).sorted() == Self.files)
        #expect(place.published("charts/share.vl.json") == before)
        #expect(try sha256(ofFile: place.path + "/published/book.xlsx") == book)
        let anew = ["charts/tests.vl.json", "package/datapackage.json", "package/tests.csv"]
        #expect(generation.files.filter { !$0.kept }.map(\.path).sorted() == anew)
    }

    /// A picture is looked at without what lies beside it.
    @Test func chartSaysWhichOfItsSourcesAreStale() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                outputs: "  - {path: share.svg, chart: share}\n",
                further: """
                    charts:
                      share:
                        kind: series
                        title: Share
                        subtitle: Percent of trade
                        from: "2018"
                        series:
                          - {label: Share, request: {indicator: partner-share, files: [trade]}}
                    """))
        func picture(_ day: String) throws -> String {
            try place.refresh(day)
            return try #require(place.published("share.svg"))
        }
        #expect(try !picture("2026-11-20").contains("Not up to date"))
        try place.remove("launches.csv")
        #expect(try !picture("2026-11-21").contains("Not up to date"))
        try place.remove("trade.csv")
        let text = try picture("2026-11-22")
        #expect(text.contains("Not up to date: trade: copy of 2026-11-20"))
    }
}
