import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Feeds beside one that cannot be computed.
@Suite struct PartialExportTests {
    /// The file of the shares is not there from the beginning, or goes.
    private static let yaml = SmallWorkplace.configuration(
        outputs: """
              - {path: csv, export: all, to: csv}
              - {path: package, export: all, to: datapackage}
              - {path: wide.csv, export: all, to: csv-wide}
              - {path: sdmx.csv, export: all, to: sdmx-csv}
              - {path: chosen, export: [share, tests], to: vega-lite}
              - {path: both.csv, export: [share, tests], to: csv-wide}
              - {path: lost, export: [share], to: datapackage}
            """)

    private static let failing = yaml.replacing(
        "share: {indicator: partner-share, files: [trade]}",
        with: "share: {indicator: partner-share, files: [remote]}"
    ).replacing("sources:\n", with: "sources:\n  remote: absent.csv\n")

    /// What can be made without the shares.
    private static let others = [
        "chosen/tests.vl.json", "csv/tests.csv", "csv/tests.csv-metadata.json",
        "package/datapackage.json", "package/tests.csv", "sdmx.csv", "sdmx.csv-structure.xml",
        "wide.csv", "wide.csv-metadata.json",
    ]

    /// What holds the shares alone, or a document that was to hold them.
    private static let kept = [
        "both.csv", "both.csv-metadata.json", "chosen/share.vl.json", "csv/share.csv",
        "csv/share.csv-metadata.json", "lost/datapackage.json", "lost/share.csv",
        "package/share.csv",
    ]

    private func files(_ place: SmallWorkplace, kept: Bool) throws -> [String] {
        let generation = try #require(Generation(in: place.path + "/published"))
        return generation.files.filter { $0.kept == kept && $0.path != Generation.staleName }
            .map(\.path).sorted()
    }

    @Test func whatCanBeComputedIsPublished() throws {
        let place = try SmallWorkplace(Self.failing)
        let report = try place.refresh("2026-11-20")
        #expect(report.isPublished)
        #expect(report.failedIndicators.map(\.name) == ["share"])
        #expect(try files(place, kept: false) == Self.others)
        #expect(try files(place, kept: true) == [])
        #expect(
            place.published("wide.csv") == "date,period,tests\n2019-01-01,2019,2\n"
                + "2020-01-01,2020,0\n2021-01-01,2021,0\n2022-01-01,2022,0\n")
    }

    /// A reader of a folder would take an empty one for a feed without values.
    @Test func noFolderIsEmpty() throws {
        let place = try SmallWorkplace(Self.failing)
        try place.refresh("2026-11-20")
        let names = FileSystem.names(in: place.path + "/published/")
        #expect(!names.contains("lost"))
        let folders = names.filter { FileSystem.isFolder("\(place.path)/published/\($0)") }
        #expect(folders == ["chosen", "csv", "package"])
        for folder in folders {
            #expect(!FileSystem.names(in: "\(place.path)/published/\(folder)").isEmpty)
        }
    }

    @Test func whatCannotBeComputedStaysAsItWas() throws {
        let place = try SmallWorkplace(Self.yaml)
        try place.refresh("2026-11-20")
        let before = Self.kept.map { place.published($0) }
        #expect(!before.contains(nil))
        try place.configure(Self.failing)
        try place.refresh("2026-11-21")
        #expect(try files(place, kept: true) == Self.kept)
        #expect(try files(place, kept: false) == Self.others)
        #expect(Self.kept.map { place.published($0) } == before)
    }

    /// The failure has its code in the findings, in the status, in what was written, and decides the
    /// exit status, by every run until it is mended.
    @Test func theFailureIsTold() throws {
        let place = try SmallWorkplace(Self.failing)
        for hour in ["06", "07"] {
            let report = try place.refresh("2026-11-20", at: "\(hour):00:00")
            #expect(report.worst == .inputMissing)
            #expect(
                report.findings.filter { $0.code == .outputIncomplete }.map(\.path)
                    == ["package", "wide.csv", "sdmx.csv"])
            #expect(report.codes.contains(.inputMissing))
            #expect(report.failedOutputs.map(\.path).sorted() == Self.kept)
        }
        let status = try JSONText(place.text("status/status.json") ?? "")
        #expect(status["ok"] == "0")
        #expect(status["failed_indicators.0.name"] == "share")
        #expect(status["failed_indicators.0.code"] == "input-missing")
        #expect(status["failed_outputs.0.code"] == "input-missing")
        #expect(status["incomplete_outputs.0.path"] == "package")
        #expect(status["incomplete_outputs.0.without.0.name"] == "share")
        #expect(status["incomplete_outputs.0.without.0.code"] == "input-missing")
        let metrics = try PrometheusText(place.text("status/flywheel.prom") ?? "")
        let count = metrics.samples.first { $0.name == "flywheel_incomplete_outputs" }?.value
        #expect(count == 3)
        let told = "share: error: this feed is not here, since it could not be made: "
        let package = try JSONText(place.published("package/datapackage.json") ?? "")
        #expect(package["notes.0"]?.hasPrefix(told) == true)
        #expect(package["notes.0"]?.hasSuffix("[input-missing]") == true)
        #expect(package["resources.0.name"] == "tests")
        #expect(package["resources.1.name"] == nil)
        let wide = try JSONText(place.published("wide.csv-metadata.json") ?? "")
        #expect(wide["notes.1"] == package["notes.0"])
        #expect(place.published("sdmx.csv-structure.xml")?.contains(told) == true)
    }

    /// Nobody gave a refresh a wrong option: a request that does not fit is the configuration's fault.
    @Test func aFaultyRequestIsOneOfTheConfiguration() throws {
        let marked = MarkedText(
            Self.yaml.replacing("partner-share, files", with: "partner-share, partner: ⟨QMC, files")
        )
        let place = try SmallWorkplace(marked.plain)
        let report = try place.refresh("2026-11-20")
        #expect(report.worst == .data)
        let status = try JSONText(place.text("status/status.json") ?? "")
        #expect(status["failed_indicators.0.code"] == "bad-configuration")
        let finding = report.failedIndicators.first?.refusal.diagnostics.first
        #expect(
            finding?.message.hasPrefix(
                "“indicators.share”: no country has the code “QMC” given as “partner”") == true)
        marked.expectMark(at: finding)
        #expect(
            status["failed_indicators.0.reason"]?.hasSuffix(": \(finding?.message ?? "-")") == true)
        #expect(try files(place, kept: false) == Self.others)
    }

    /// Once it is mended nothing is left of the failure.
    @Test func mendedItIsWholeAgain() throws {
        let place = try SmallWorkplace(Self.failing)
        try place.refresh("2026-11-20")
        try place.configure(Self.yaml)
        let report = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(report.worst == nil)
        #expect(report.codes == [])
        #expect(try files(place, kept: false) == (Self.others + Self.kept).sorted())
        let package = try JSONText(place.published("package/datapackage.json") ?? "")
        #expect(package["notes.0"] == nil)
    }

    /// A document that the others cannot fill either was not written without one: it stays.
    @Test func aDocumentThatCannotBeWrittenIsNotIncomplete() throws {
        let long = String(repeating: "a", count: 1000)
        let launches = SmallWorkplace.launches([1: "2019-07-24"])
        let header = launches.split(separator: "\n").prefix(2).joined(separator: "\n")
        let row = String(try #require(launches.split(separator: "\n").last))
        // Their names together are more than a cell of a workbook holds.
        let rows = (10..<50).map { row.replacing("Type A", with: "\(long)\($0)") }
        let yaml = SmallWorkplace.configuration(
            outputs: """
                  - {path: all.xlsx, export: all, to: xlsx}
                  - {path: all.csv, export: all, to: csv-wide}
                """
        ).replacing("indicator: test-frequency", with: "indicator: new-types")
            .replacing("partner-share, files", with: "partner-share, partner: QMC, files")
        let place = try SmallWorkplace(
            yaml, files: ["launches.csv": ([header] + rows).joined(separator: "\n") + "\n"])
        let report = try place.refresh("2026-11-20")
        #expect(report.failedOutputs.map(\.path) == ["all.xlsx"])
        #expect(report.failedOutputs.first?.refusal.diagnostics.map(\.code) == [.notPresentable])
        #expect(report.incompleteOutputs.map(\.path) == ["all.csv"])
    }

    /// A feed may fail where its indicator did not: nobody else tells of it then.
    @Test func aFeedThatFailsByItselfIsToldToo() throws {
        let now = try #require(Timestamp("2026-11-20T06:00:00Z"))
        var report = RefreshReport(clock: .init(now: now, asOf: now.day), isAfterCrash: false)
        let refusal = Refusal(Diagnostic(.error, .notPresentable, message: "cannot be told apart"))
        report.incompleteOutputs = [("a", [("x", refusal)]), ("b", [("x", refusal)])]
        #expect(report.codes == [.notPresentable, .outputIncomplete, .outputIncomplete])
        #expect(report.findings.map(\.path) == ["x", "a", "b"])
        #expect(report.findings[1].message.contains("without x,"))
        #expect(report.worst == .data)
    }
}
