extension SmallBriefing {
    /// The briefing with claims, a scorecard and measures, all of them made up.
    static var withSections: SmallBriefing {
        var small = SmallBriefing()
        small.yaml =
            """
            measures: measures.csv
            claims: [claims.yaml]
            scorecard: card.yaml

            """ + small.yaml + """
                  claims: {title: The claims, text: "As of {{as_of}}."}
                  scorecard: {title: The card}
                  sanctions: {title: The measures, regime: COUNCIL}

                """
        small.files["claims.yaml"] = """
            title: Claims of a text
            document: {title: A text, published: 2020-06-30}
            indicators:
              share: {observation: {file: trade, series: office, measure: share, unit: percent}}
              value: {indicator: trade-value, files: [trade], partner: CHN}
            claims:
              - id: fifth
                quotation: a fifth
                value: "share(period: 2019)"
                unit: percent
                stated: 20.1
                alternatives: [{label: the year before, value: "share(period: 2018)", unit: percent}]
                note: printed before the revision
              - {id: much, quotation: much, value: value, unit: USD million, holds: computed > 100}
              - {id: guess, quotation: soon, judgement: forecast, reason: the future}

            """
        small.files["card.yaml"] = """
            title: A scorecard
            summary: Made up.
            indicators:
              share: {observation: {file: trade, series: office, measure: share, unit: percent}}
            conditions:
              - {id: G, title: Goal, stage: goal, origin: author, when: share > 20}
              - {id: D, title: Step, stage: decision-point, origin: ours, when: share > 90}
              - {id: U, title: Unknown, stage: risk, origin: ours, unknown: nobody knows}

            """
        small.files["measures.csv"] = """
            id,regime,instrument,paragraph,subject,direction,kind,goods,hs,extent,disputed,revision,mapping,adopted,effective,wind_down_to,ends,cap,window,deliveries,estimates,exemptions,implements,confidence,citation,note
            m1,COUNCIL,Act 1,3(a),IRN,export,ban,arms,93,part,,HS 2002,unconfirmed,2006-10-14,2006-10-14,,,,,,,,,confirmed,a paper,
            m2,COUNCIL,Act 2,,IRN,import,ban,steel,7206,whole,,HS 2002,unconfirmed,2020-01-10,2020-02-01,,,,,,,,,compiled,a paper,
            m3,OTHER,Notice 1,1,IRN,export,ban,cloth,61,whole,,HS 2002,unconfirmed,2015-01-10,2015-02-01,,,,,,,,,confirmed,a paper,

            """
        return small
    }
}
