import TestSupport
import TradeModel

@testable import Pipeline

/// A briefing on a made-up set of data about one country's trade with another. Neither is the
/// country of the bundled configuration, to which nothing in the program is tied.
struct SmallBriefing {
    /// The configuration's text, for tests to change.
    var yaml = Self.yaml
    /// The data files by their path.
    var files = [
        "countries.csv": Self.countries, "trade.csv": Self.trade, "months.csv": Self.months,
        "launches.csv": Self.launches, "talks.csv": Self.talks,
    ]

    /// The briefing's tables.
    func tables(asOf day: String = "2026-11-21", in folder: TemporaryFolder) throws -> BriefTables {
        let (configuration, data) = try configuration(in: folder)
        return try BriefTables(
            configuration,
            SourceLibrary(
                configuration, data,
                places: SourcePlaces(configuration: configuration, folder: data)),
            asOf: Self.day(day))
    }

    /// The briefing.
    func briefing(asOf day: String = "2026-11-21", in folder: TemporaryFolder) throws -> Briefing {
        let (configuration, data) = try configuration(in: folder)
        return try Briefing(configuration, in: data, asOf: Self.day(day))
    }

    /// The configuration and the folder of its data, written to a folder.
    func configuration(in folder: TemporaryFolder) throws -> (Configuration, DataFolder) {
        for (path, text) in files { try folder.write(text, to: path) }
        let path = try folder.write(yaml, to: "flywheel.yaml")
        return (try Configuration(path: path), DataFolder(holding: path))
    }

    private struct NoDay: Error {}

    private static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw NoDay() }
        return day
    }

    /// The tables are, in order: figures, by year, by month, launches, talks.
    static let yaml = """
        subject: IRN
        partner: CHN
        clock: utc
        countries: countries.csv
        sources:
          trade: trade.csv
          months: months.csv
          launches: launches.csv
          talks: talks.csv
        brief:
          title: Another country
          summary: Nothing is tied to one.
          overview:
            - figures:
                caption: Figures
                rows:
                  - label: Share
                    request: {indicator: partner-share, files: [trade]}
                    period: 2019
                    decimals: 2
                  - label: Launches
                    request: {indicator: test-frequency, files: [launches]}
                    period: 2019
                    field: launch_days
                    unit: days
            - series:
                caption: By year
                from: 2018
                to: 2021
                columns:
                  - label: Trade
                    request: {indicator: trade-value, files: [trade], partner: CHN}
                  - label: Stated
                    observation: {file: trade, series: office, measure: share}
            - series:
                caption: By month
                from: 2020-01
                to: 2020-04
                longest: 2
                columns:
                  - label: Exports
                    request: {indicator: trade-value, files: [months], partner: CHN, flow: export, by: month}
            - indicator:
                caption: Launches
                request: {indicator: test-frequency, files: [launches]}
                columns:
                  - {label: Year, field: period}
                  - {label: Missiles, field: launches}
                  - {label: Interval, field: interval}
            - events:
                caption: Talks
                files: [talks]
          developments:
            - title: Trade
              text: As the office gives it.
              tables: []
              caveats: The usual ones.
              unknown: The rest.

        """

    static let countries = """
        code,kind,name,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,valid_from,valid_to,successors,note
        CHN,country,China,CN,156,156,156,142,710,924,,,,,,
        IRN,country,Iran,IR,364,364,364,113,630,429,,,,,,

        """

    static let tidyHeader =
        "series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source,"
        + "published,citation,note\n"

    private static let trade =
        tidyHeader + """
            office,trade-value,IRN,CHN,total,,2018,300.25,USD million,main,confirmed,Office,,yearbook,
            office,trade-value,IRN,CHN,total,,2019,250,USD million,main,compiled,Office,,yearbook,
            office,trade-value,IRN,CHN,total,,2021,150.5,USD million,main,unconfirmed,Office,,yearbook,
            office,trade-value,IRN,WLD,total,,2019,1200,USD million,main,confirmed,Office,,yearbook,
            office,share,IRN,CHN,,,2018,25,percent,main,confirmed,Office,2019-06,yearbook,
            office,share,IRN,CHN,,,2019,20.8,percent,main,confirmed,Office,2020-09-15,yearbook,
            office,share,IRN,CHN,,,2019,20.1,percent,alternative,confirmed,Office,2020-02,first print,

            """

    private static let months =
        tidyHeader + """
            office,trade-value,IRN,CHN,export,,2020-01..02,12.5,USD million,main,confirmed,Office,,bulletin,
            office,trade-value,IRN,CHN,export,,2020-04,3,USD million,main,confirmed,Office,,bulletin,
            office,trade-value,IRN,CHN,export,,2020-02..04,99,USD million,main,confirmed,Office,,bulletin,

            """

    private static let launches = """
        # complete_to: 2020-12-31
        date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,distance_km,source,confidence,note
        2018-12-01,day,local,,Type A,MRBM,Site,success,1,,,Table,confirmed,
        2019-07-24,day,UTC,20:00,Type A,MRBM,Site,success,2,,,Table,confirmed,
        2019-12-31,day,UTC,22:00,Type B,SRBM,Site,failure,1,,,Table,confirmed,

        """

    private static let talks = """
        # complete_to: 2021-12-31
        date,precision,kind,actors,title,source,confidence
        2021-03-27,day,agreement,IRN+CHN,An agreement is signed,press,confirmed
        2016-01,month,summit,IRN+CHN,A visit,,compiled
        2020,year,talks,IRN+CHN,Talks all year,press,confirmed

        """
}
