import Analysis
import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct BriefFootnotesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        ("2019", 0, Confidence.confirmed, []),
        ("2019", 0, .compiled, ["compiled"]),
        ("2019", 2, .confirmed, ["incomplete"]),
        ("2019", 2, .derived, ["derived", "incomplete"]),
        ("2020", 0, .unconfirmed, ["unconfirmed", "incomplete"]),
    ])
    func allAreMarked(
        period: String, missing: Int, confidence: Confidence, marks: [String]
    ) throws {
        let point = IndicatorResult.Point(
            period: period, value: 1, n: 1, missing: missing, confidence: confidence, sources: [])
        let reservations = Reservations(of: point, asOf: try #require(Day("2020-12-30")))
        #expect(reservations.marks == marks)
        #expect(try BriefFootnotes.used(by: [reservations]).map(\.name) == marks)
    }

    /// Of 2024 the first three months were reported, and that figure is derived.
    private func tables() throws -> BriefTables {
        var small = SmallBriefing()
        small.yaml = Self.yaml
        small.files["oil.csv"] =
            SmallBriefing.tidyHeader + """
                reports,oil,IRN,CHN,export,,2023,500,barrels,main,confirmed,Office,,report,
                reports,oil,IRN,CHN,export,,2024-01..03,100,barrels,main,derived,Office,,report,

                """
        small.files["measures.csv"] = """
            id,regime,instrument,paragraph,subject,direction,kind,goods,hs,extent,disputed,revision,\
            mapping,adopted,effective,wind_down_to,ends,cap,window,deliveries,estimates,exemptions,\
            implements,confidence,citation,note
            oil,EU,Regulation,,IRN,export,cap,oil,2709,whole,,,compiled,2022-12-01,2023-01-01,,,\
            1000 barrels,calendar-year,oil,,,,confirmed,,
            """
        return try small.tables(in: folder)
    }

    @Test func tablesAndChartsSayTheSame() throws {
        let tables = try tables()
        let chart = try Charting(tables.configuration, tables.library, asOf: tables.asOf)
            .chart(named: "use")
        #expect(chart.series[0].points.map(\.value.text) == ["50", "10"])
        #expect(chart.series[0].points.map(\.doubts) == [[], ["derived", "incomplete"]])

        let shown = try shown(tables)
        #expect(shown.count == 4)
        let both = ["derived", "incomplete"]
        // Of years without any report there is no value to mark.
        #expect(shown[0].texts.map { $0[1] } == ["50.0", "10.0", "-", "-"])
        #expect(
            shown[0].rows.map { $0.map(\.marks) } == [[[], []], [both, []], [[], []], [[], []]])
        #expect(shown[1].rows.map { $0.map(\.marks) } == [[[]], [both], [[]], [[]]])
        #expect(shown[2].rows.map { $0[1].marks } == [[], both])
        #expect(shown[3].rows[0].map(\.marks).contains(both))
        for table in shown { #expect(Set(table.footnotes.map(\.name)) == Set(both)) }
    }

    private func shown(_ tables: BriefTables) throws -> [Table] {
        try #require(tables.configuration.brief).overview.map(tables.block).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    /// An interval of a year that is not over is as provisional as its value, and it can stand in the
    /// first column, which has the marks.
    @Test func intervalsAreMarked() throws {
        var small = SmallBriefing()
        let end = try #require(small.yaml.firstRange(of: "  overview:\n"))
        small.yaml = small.yaml[..<end.lowerBound] + Self.intervals
        let tables = try shown(small.tables(asOf: "2019-08-01", in: folder))
        #expect(tables.count == 3)
        #expect(tables[0].rows.map { $0[2].marks } == [[], ["incomplete"]])
        #expect(tables[1].rows.map { $0.map(\.marks) } == [[[]], [["incomplete"]]])
        #expect(tables[2].rows.map { $0.map(\.marks) } == [[[], []], [["incomplete"], []]])
        for table in tables {
            #expect(table.footnotes.map(\.name) == ["incomplete"])
            #expect(table.texts.joined().filter { $0.contains(" to ") }.count == 2)
        }
    }

    private static let intervals = """
          overview:
            - figures:
                caption: Figures
                rows:
                  - {label: Rate, period: 2018, field: interval, request: {indicator: test-frequency, files: [launches]}}
                  - {label: Rate, period: 2019, field: interval, request: {indicator: test-frequency, files: [launches]}}
            - indicator:
                caption: Intervals
                request: {indicator: test-frequency, files: [launches]}
                columns:
                  - {label: Interval, field: interval}
            - indicator:
                caption: Intervals first
                request: {indicator: test-frequency, files: [launches]}
                columns:
                  - {label: Interval, field: interval}
                  - {label: Launches, field: launches}
          developments: []

        """

    private static let yaml = """
        subject: IRN
        partner: CHN
        clock: utc
        countries: countries.csv
        measures: measures.csv
        sources:
          oil: oil.csv
        charts:
          use:
            kind: series
            title: Use
            subtitle: Use of the cap
            from: 2023
            to: 2024
            series:
              - {label: Use, request: {indicator: cap-use, files: [oil]}}
        brief:
          title: Another country
          summary: Caps and their use.
          overview:
            - indicator:
                caption: Caps
                request: {indicator: cap-use, files: [oil]}
                columns:
                  - {label: Year, field: period}
                  - {label: Use, field: value}
            - indicator:
                caption: Without a period
                request: {indicator: cap-use, files: [oil]}
                columns:
                  - {label: Use, field: value}
            - series:
                caption: By year
                from: 2023
                to: 2024
                columns:
                  - {label: Use, key: {measure: oil}, request: {indicator: cap-use, files: [oil]}}
            - figures:
                caption: Figures
                rows:
                  - {label: Use, period: 2024, key: {measure: oil}, request: {indicator: cap-use, files: [oil]}}
          developments: []

        """
}
