/// Documents that hold every kind of part that there is, each with no more than it must have: what may
/// be left out is asked for all the same.
enum CompleteDocuments {
    static let configuration = """
        subject: IRN
        partner: CHN
        clock: utc
        countries: countries.csv
        sources:
          file: {file: a.csv, rows: {}, headers: {name: {env: NAME}}}
          question:
            comtrade: {reporters: [CHN], partners: [IRN], flows: [import], periods: [2020], key: {}}
        indicators:
          share: \(request)
        outputs:
          - {path: brief.md, brief: markdown}
          - {path: share.csv, indicator: share, format: csv}
          - {path: feeds.json, export: all, to: vega-lite, data-url: "https://example.org"}
          - {path: shares.svg, chart: shares}
          - {path: changes.csv, changes: csv}
        alerts:
          - {name: high, when: share > 1}
        charts:
          shares:
            kind: series
            title: Shares
            subtitle: Of trade
            from: 2020
            series: [{label: Share, request: \(request), observation: \(observation)}]
            events: [{files: [file], label: Talks}]
            measures: [{id: ban}]
        brief:
          title: Briefing
          summary: What it is
          overview: \(tables)
          developments:
            - {title: First, text: Text, tables: \(tables), caveats: None, unknown: Nothing}
          claims: {title: Claims}
          scorecard: {title: Scorecard}
          sanctions: {title: Sanctions}
        """

    static let ledger = """
        title: Ledger
        document: {title: Report, published: 2020-01-01}
        indicators: \(readings)
        claims:
          - id: first
            quotation: Words
            alternatives: [{label: Other, value: share}]
            causes: [{label: Cause, when: share > 1}]
        """

    static let scorecard = """
        title: Scorecard
        summary: What it is
        indicators: \(readings)
        conditions:
          - id: first
            title: First
            stage: goal
            origin: ours
            variants: [{label: Other, when: share > 1}]
            evidence: [{label: Share, value: share, unit: percent}]
        """

    private static let request = "{indicator: partner-share}"
    private static let observation = "{file: file, series: trade, measure: value}"

    private static let tables =
        "[{figures: {caption: Figures, rows: [{label: Share, request: \(request), period: 2020}]}},"
        + " {series: {caption: Years, from: 2020, to: 2021, columns:"
        + " [{label: Share, request: \(request), observation: \(observation)}]}},"
        + " {indicator: {caption: Points, request: \(request), columns:"
        + " [{label: Share, field: value}]}},"
        + " {events: {caption: Talks, files: [file]}}, {chart: shares}]"

    private static let readings =
        "{indicator: \(request), observation: {observation: \(observation)},"
        + " so-far: {year-to-date: \(observation)}, sums: {twelve-months: \(observation)},"
        + " wins: {wins: {file: file}}, events: {events: {file: file}},"
        + " launches: {launches: {file: file, window: 180 days}},"
        + " around: {around: {launches: file, wins: file}}}"
}
