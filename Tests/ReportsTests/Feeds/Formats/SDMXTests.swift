import Analysis
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct SDMXTests {
    @Test(arguments: [
        ("2016", "2016"), ("2016Q4", "2016-Q4"), ("2016-11", "2016-11"),
        ("2016-11-30", "2016-11-30"), ("2020-01..02", "2020-01-01/P2M"),
        ("2003..2007", "2003-01-01/P5Y"), ("2018-09-18..20", "2018-09-18/P3D"),
        ("2016Q3..Q4", "2016-07-01/P6M"),
    ])
    func periodsAreThoseOfTheStandard(ours: String, theirs: String) throws {
        #expect(SDMXTable.period(try #require(TimeSpan(ours))) == theirs)
    }

    @Test func anObservationHasItsDimensions() throws {
        let comment = "a.csv:3:7: warning: odd | thing [bad-number]"
        let doubt =
            "warning: values that no document confirms went into 2019 [unconfirmed-values]"
        let source =
            "table: producer: An Office; licence: CC-BY-4.0; cite as: An Office, a table;"
            + " file: tables/a, b.csv; SHA-256: \(SampleResults.source.sha256); records used: 4"
        let bare = "list: licence: not stated"
        let rows = try records(
            ofCSV: SDMXTable([SampleFeeds.feed("a.b"), SampleFeeds.keyed(["x"])]).csv)
        #expect(
            rows == [
                [
                    "STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "INDICATOR", "REF_AREA",
                    "COUNTERPART_AREA", "BREAKDOWN", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE",
                    "OBS_STATUS", "CONFIDENCE", "RECORDS", "RECORDS_MISSING", "COMMENT_TS",
                    "SOURCE_DETAIL",
                ],
                row("A", "a$b", "IRN", "_Z", "_Z", "2019", "33.333333333333336", "percent", "P")
                    + ["derived", "3", "1", comment, source],
                row("M", "a$b", "IRN", "_Z", "_Z", "2020-01-01/P2M", "0", "percent", "A")
                    + ["", "0", "0", comment, source],
                row("A", "a$b", "IRN", "_Z", "_Z", "2021", "", "percent", "O") + [
                    "", "0", "2", comment, source,
                ],
                row("A", "keyed", "QMA", "QMB", "x", "2019", "0", "launches", "U")
                    + ["unconfirmed", "0", "0", doubt, bare],
            ])
    }

    /// Of two doubts the graver is told; what is derived is a normal value.
    @Test(
        arguments: [
            ("2019", 1, 0, .confirmed, "A"), ("2019", 1, 0, .derived, "A"),
            ("2019", nil, 2, .unconfirmed, "O"), ("2019", 1, 2, nil, "P"),
            ("2026", 1, 0, nil, "P"), ("2019", 1, 0, .unconfirmed, "U"),
            ("2026", 1, 2, .unconfirmed, "U"),
        ] as [(String, Double?, Int, Confidence?, String)])
    func theStatusIsThatOfTheStandard(
        period: String, value: Double?, missing: Int, confidence: Confidence?, status: String
    ) throws {
        let point = IndicatorResult.Point(
            period: period, value: value, n: 1, missing: missing, confidence: confidence,
            sources: [])
        let result = IndicatorResult(
            SampleResults.indicator, parameters: [], unit: "percent", definition: "d",
            points: [point], findings: [])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let rows = try records(ofCSV: SDMXTable([feed]).csv)
        #expect(rows[1][try #require(rows[0].firstIndex(of: "OBS_STATUS"))] == status)
        let codes = try XMLTree.parse(SDMXStructure(SampleFeeds.set(feed)).xml).all("str:Code")
        #expect(codes.contains { $0.attributes["id"] == status })
    }

    private func row(_ cells: String...) -> [String] {
        ["dataflow", "FLYWHEEL:INDICATORS(1.0.0)", "I"] + cells
    }

    /// Every column of the table is a component of the structure, and every code is listed.
    @Test func theStructureFitsTheTable() throws {
        let set = try SampleFeeds.set(
            SampleFeeds.feed("a.b"), SampleFeeds.keyed(SampleFeeds.hostile))
        let rows = try records(ofCSV: SDMXTable(set.feeds).csv)
        let tree = try XMLTree.parse(SDMXStructure(set).xml)
        let components = ["str:Dimension", "str:TimeDimension", "str:PrimaryMeasure"].flatMap {
            tree.all($0).compactMap { $0.attributes["id"] }
        }
        let attributes = tree.all("str:Attribute").compactMap { $0.attributes["id"] }
        #expect(Set(components + attributes) == Set(rows[0].dropFirst(3)))
        let codes = Set(tree.all("str:Code").compactMap { $0.attributes["id"] })
        for row in rows.dropFirst() {
            for column in ["FREQ", "INDICATOR", "OBS_STATUS"] {
                let place = try #require(rows[0].firstIndex(of: column))
                #expect(codes.contains(row[place]))
            }
        }
        let place = try #require(rows[0].firstIndex(of: "BREAKDOWN"))
        let shown = rows.dropFirst(4).map { FormulaGuard.unguarded($0[place]) }
        #expect(shown == SampleFeeds.hostile)
    }

    /// A comment is one of a series: it is told to depend on all dimensions but time, and it does. So
    /// are the sources.
    @Test(arguments: ["COMMENT_TS", "SOURCE_DETAIL"])
    func findingsAndSourcesAreAttributesOfTheSeries(_ id: String) throws {
        let set = try SampleFeeds.set(SampleFeeds.stale("a"), SampleFeeds.series([], name: "none"))
        let tree = try XMLTree.parse(SDMXStructure(set).xml)
        let attribute = try #require(
            tree.all("str:Attribute").first { $0.attributes["id"] == id })
        let relation = try #require(attribute.all("str:AttributeRelationship").first)
        let dimensions = tree.all("str:Dimension").compactMap { $0.attributes["id"] }
        #expect(relation.all("Ref").map { $0.attributes["id"] } == dimensions)
        #expect(dimensions.count == 5)
        let rows = try records(ofCSV: SDMXTable(set.feeds).csv)
        let found = "table: warning: \(SampleFeeds.staleness) [stale-source]"
        #expect(rows.count == 4)
        let place = try #require(rows[0].firstIndex(of: "COMMENT_TS"))
        #expect(rows.dropFirst().allSatisfy { $0[place].hasSuffix(" | \(found)") })
    }

    /// Each file of a feed is named with the terms of its source, and so is one without a file.
    @Test func sourcesAreAnnotationsOfTheCode() throws {
        let set = try SampleFeeds.set(SampleFeeds.feed("a"), SampleFeeds.keyed(["x"], name: "b"))
        let tree = try XMLTree.parse(SDMXStructure(set).xml)
        let sources = ["a", "b"].flatMap { id -> [XMLTree] in
            tree.all("str:Code").filter { $0.attributes["id"] == id }
                .flatMap { $0.all("com:Annotation") }
                .filter { $0.all("com:AnnotationType").map(\.text) == ["source"] }
        }
        // In the order that the schema asks for.
        let parts = ["com:AnnotationTitle", "com:AnnotationType", "com:AnnotationText"]
        #expect(sources.map { $0.children.map(\.name) } == [parts, parts])
        #expect(sources.compactMap { $0.children.first?.text } == ["table", "list"])
        let file =
            "producer: An Office; licence: CC-BY-4.0; cite as: An Office, a table; file: tables/a,"
            + " b.csv; SHA-256: \(SampleResults.source.sha256); records used: 4"
        #expect(sources.compactMap { $0.children.last?.text } == [file, "licence: not stated"])
    }

    /// A feed without a row has its findings at its code.
    @Test func findingsAreAnnotationsOfTheCode() throws {
        let tree = try XMLTree.parse(SDMXStructure(SampleFeeds.set(SampleFeeds.stale("a"))).xml)
        let code = try #require(tree.all("str:Code").first { $0.attributes["id"] == "a" })
        #expect(code.children.map(\.name) == ["com:Annotations", "com:Name"])
        #expect(
            code.all("com:AnnotationType").map(\.text)
                == ["source", "bad-number", "stale-source"])
        #expect(code.all("com:AnnotationText").last?.text.contains(SampleFeeds.staleness) == true)
        #expect(tree.all("com:Annotations").count == 1)
    }

    @Test func hostileTitlesAreText() throws {
        let feed = try SampleFeeds.keyed(["x"], name: "made-up")
        let title = try XMLTree.parse(
            XMLElement("a", [("b", "<\"&'>")], text: "]]> <c> & \u{202E}\u{1}").document)
        #expect(title.attributes["b"] == "<\"&'>")
        #expect(title.text == "]]> <c> & \u{FFFD}\u{FFFD}")
        #expect(title.children.isEmpty)
        let tree = try XMLTree.parse(SDMXStructure(SampleFeeds.set(feed)).xml)
        #expect(tree.all("com:Name").contains { $0.text == feed.title })
    }
}
