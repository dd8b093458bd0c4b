extension SmallWorkplace {
    /// Two files as sources, two indicators, and an output of each kind.
    static let yaml = configuration()

    /// The configuration with other sources or outputs, and with further lines at the end.
    static func configuration(
        sources: String = """
          trade: trade.csv
          launches: launches.csv
        """,
        outputs: String = """
          - {path: share.csv, indicator: share, format: csv}
          - {path: share.json, indicator: share, format: json}
          - {path: feeds/tests.md, indicator: tests, format: markdown}
          - {path: changes.csv, changes: csv}
          - {path: brief.md, brief: markdown}
        """, further: String = ""
    ) -> String {
        """
        subject: QMA
        partner: QMB
        clock: utc
        countries: countries.csv
        sources:
        \(sources)
        indicators:
          share: {indicator: partner-share, files: [trade]}
          tests: {indicator: test-frequency, files: [launches], by: year}
        outputs:
        \(outputs)
        brief:
          title: A made-up country
          summary: Nothing is tied to one.
          overview:
            - figures:
                caption: Figures
                rows:
                  - label: Share
                    request: {indicator: partner-share, files: [trade]}
                    period: 2019
          developments: []
        \(further)
        """
    }

    static let countries = """
        code,kind,name,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,valid_from,valid_to,successors,note
        QMA,country,Quarland,,901,901,901,,,,,,,,,
        QMB,country,Bessany,,902,902,902,,,,,,,,,

        """

    static let tidyHeader =
        "series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source,"
        + "published,citation,note\n"

    /// Trade with the partner by year, of 1000 with the world, in millions; the rows in order.
    static func trade(_ values: [Int: Double]) -> String {
        tidyHeader
            + values.sorted { $0.key < $1.key }.map { year, value in
                row("QMB", year, value) + row("WLD", year, 1000)
            }.joined()
    }

    private static func row(_ partner: String, _ year: Int, _ value: Double) -> String {
        "office,trade-value,QMA,\(partner),total,,\(year),\(value),USD million,main,confirmed,"
            + "Office,,yearbook,\n"
    }

    /// A launch table: how many missiles on which day.
    static func launches(
        _ salvos: KeyValuePairs<Int, String>, completeTo day: String = "2022-12-31"
    ) -> String {
        """
        # complete_to: \(day)
        date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,distance_km,source,confidence,note

        """
            + salvos.map { count, day in
                "\(day),day,local,,Type A,SRBM,Site,success,\(count),,,Table,confirmed,\n"
            }.joined()
    }
}
