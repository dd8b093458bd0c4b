extension Catalogue {
    /// Indicators of the domain that are not computed, since the data for them are in no table that
    /// is read here. Their inputs say which data they need.
    public static let wanting: [Indicator] = [
        wanted(
            "province-share", "T28", "Share of provinces in trade with a neighbour",
            unit: "percent", formula: "100 · Σ T_province / T",
            needs: "the partner's customs statistics by its own provinces: the query download with"
                + " a column of the place of registration, whose codes no table explains yet",
            pitfalls: "the place of registration is not the place where goods cross the border",
            authority: "the partner's customs administration"),
        wanted(
            "panel-mentions", "S16", "Cases of non-compliance in reports of a panel of experts",
            unit: "count", formula: "cases by type and report",
            needs: "a coded list of the cases in the panel's reports: report, paragraph, type",
            pitfalls: "mirrors the effort of reporting, which ended in 2024",
            authority: "Panel of Experts of the 1718 Committee"),
        wanted(
            "exemption-approvals", "S17", "Humanitarian exemptions",
            unit: "approvals, and days to a decision",
            formula: "approvals per quarter; median of decision − request",
            needs: "the Committee's list of exemptions with the days of request and decision",
            pitfalls: "approved is not delivered", authority: "1718 Committee"),
        wanted(
            "offer-response", "D03", "Responses to offers of talks",
            unit: "percent, and days open",
            formula: "100 · responses / offers; days since the oldest open offer",
            needs: "a coded list of offers: channel, day, and the day and kind of the response",
            pitfalls: "what counts as an offer and as a response is coding",
            authority: "CSIS Beyond Parallel, database of negotiations"),
        wanted(
            "channel-status", "D04", "State of a channel of communication", unit: "state",
            formula: "the state after the last dated change: open, silent or severed",
            needs: "dated changes of each channel with the state that they lead to; the bundled"
                + " list has them for one channel, as events without a state of their own",
            pitfalls: "a line that is not answered is not a line that is cut",
            authority: "ministries that run the lines"),
        wanted(
            "cross-border-currency", "F05", "Share of cross-border use of a digital currency",
            unit: "percent", formula: "100 · cross-border value / value",
            needs: "a tidy series of cross-border and of all transactions by value",
            pitfalls: "disclosures are few and change their definitions",
            authority: "BIS; central banks"),
        wanted(
            "digital-theft", "F06", "Digital assets stolen, by attribution", unit: "USD million",
            formula: "sum over the incidents of a year at the value of the day",
            needs: "a list of incidents with day, value and who attributes it to whom",
            pitfalls: "estimates of vendors, which revise them and differ in attribution",
            authority: "Panel of Experts of the 1718 Committee; analytics vendors"),
        wanted(
            "market-prices", "F07", "Market exchange rate and rice price",
            unit: "local currency per USD, per kg", formula: "level, and change on the year before",
            needs: "a tidy series of market observations by place and day",
            pitfalls: "few informants, who differ by place", authority: "Daily NK"),
    ]

    private static func wanted(
        _ id: String, _ code: String, _ title: String, unit: String, formula: String, needs: String,
        pitfalls: String, authority: String
    ) -> Indicator {
        Indicator(
            id: id, codes: [code], title: title, unit: unit, formula: formula, inputs: needs,
            pitfalls: pitfalls, authority: authority, parameters: [])
    }
}
