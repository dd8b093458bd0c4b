import TestSupport

@testable import Pipeline

/// Charts of the small briefing's data.
enum SmallCharts {
    /// The charts as of a day, of a configuration and a table of measures that a test may change.
    static func charting(
        asOf day: String = "2026-11-21", in folder: TemporaryFolder,
        measures: String = Self.measures, _ change: (String) -> String = { $0 }
    ) throws -> Charting {
        var small = SmallBriefing()
        small.yaml = change(yaml)
        small.files["measures.csv"] = measures
        let tables = try small.tables(asOf: day, in: folder)
        return Charting(tables.configuration, tables.library, asOf: tables.asOf)
    }

    /// The configuration with the charts, and a briefing that shows the first two.
    static let yaml = SmallBriefing.yaml.replacing("brief:\n", with: charts + "brief:\n")
        .replacing("      tables: []\n", with: "      tables:\n        - chart: trade\n")
        .replacing("clock: utc\n", with: "clock: utc\nmeasures: measures.csv\n")

    private static let charts = """
        charts:
          trade:
            kind: series
            title: Trade
            subtitle: As the office states it
            from: 2018
            to: 2021
            series:
              - {label: Trade, request: {indicator: trade-value, files: [trade], partner: CHN}}
            events:
              - {files: [talks], actors: [CHN], from: 2020-01-01, label: Talks}
              - {files: [talks], kinds: [summit], from: 2018, label: Nothing}
          stated:
            kind: series
            title: Share
            subtitle: Stated share
            from: 2018
            to: 2021
            decimals: 2
            series:
              - {label: Stated, observation: {file: trade, series: office, measure: share}, colour: 3}
          months:
            kind: bars
            title: Months
            subtitle: Exports by month
            from: 2020-01
            to: 2020-04
            longest: 2
            series:
              - {label: Exports, request: {indicator: trade-value, files: [months], partner: CHN, flow: export, by: month}}
          outcomes:
            kind: shares
            title: Outcomes
            subtitle: Launches by outcome
            unit: launches
            from: 2018
            series:
              - {label: Success, field: success, request: {indicator: test-frequency, files: [launches]}}
              - {label: Failure, field: failure, request: {indicator: test-frequency, files: [launches]}}
          rate:
            kind: multiples
            form: lines
            title: Rate
            subtitle: Launches a month
            unit: launches
            from: 2018
            series:
              - {label: All, field: rate_per_month, interval: interval, request: {indicator: test-frequency, files: [launches]}}
          ban:
            kind: timeline
            title: Measures
            subtitle: Trade and measures
            from: 2018
            to: 2021
            series:
              - {label: Trade, request: {indicator: trade-value, files: [trade], partner: CHN}}
            measures:
              - {id: arms-1}
              - {id: later}

        """

    /// Two measures, the second adopted in 2021.
    static let measures = """
        # title: made up
        # terms: made up
        id,regime,instrument,paragraph,subject,direction,kind,goods,hs,extent,disputed,revision,mapping,adopted,effective,wind_down_to,ends,cap,window,deliveries,estimates,exemptions,implements,confidence,citation,note
        arms-1,unsc,S/RES/9001,3,IRN,export,ban,arms,93,whole,,HS 2017,confirmed,2019-03-01,2019-03-01,2019-06-30,,,,,,,,confirmed,made up,
        later,unsc,S/RES/9002,4,IRN,export,ban,coal,2701,whole,,HS 2017,confirmed,2021-05-01,2021-05-01,,,,,,,,,confirmed,made up,

        """
}
