import TestSupport
import Testing

/// What commands as of a day say of editions that came after it: a store that two refreshes filled is
/// more than a case holds.
@Suite struct LaterEditionTests {
    private static let charts = """
        charts:
          course:
            kind: series
            title: Share
            subtitle: Of the trade
            from: 2018
            series:
              - {label: Share, request: {indicator: partner-share, files: [trade]}}

        """

    private static let card = """
        title: A scorecard
        summary: Made up.
        conditions:
          - {id: A, title: First, stage: goal, origin: ours, when: share > 20}

        """

    @Test func areToldAlike() throws {
        let copy = try SmallCopy(further: Self.charts)
        try copy.folder.write(Self.card, to: "card.yaml")
        for (value, day) in [(250, "2026-11-19"), (260, "2026-11-20")] {
            try copy.trade(value)
            #expect(try copy.run("refresh", "--as-of", day).status == 0)
        }
        let told =
            "trade: warning: its data as they are now stand for those of 2026-11-19, although 1"
            + " edition of it came later, the first on 2026-11-20: values that these revised or"
            + " brought were not known then; flywheel history says what was [later-edition]\n"
        let commands = [
            ["export", "share", "--to", "csv"], ["export", "course", "--to", "svg"],
            ["scorecard", "--file", "card.yaml"],
        ]
        for words in commands {
            let before = try Program.run(words + ["--as-of", "2026-11-19"], in: copy.folder.url)
            #expect(before.status == 0)
            #expect(before.stderr.contains(told), "\(words): \(before.stderr)")
            let after = try Program.run(words + ["--as-of", "2026-11-20"], in: copy.folder.url)
            #expect(after.status == 0)
            #expect(!after.stderr.contains("later-edition"), "\(words): \(after.stderr)")
        }
        // The month ends of a history lie before both editions, of which the first counts as known.
        let history = try copy.run(
            "scorecard", "--file", "card.yaml", "--as-of", "2026-11-20", "--history",
            "2026-09..2026-10")
        #expect(
            history.stderr.contains(
                "stand for those of the days from 2026-09-30 to 2026-10-31, although 1 edition of it"
                    + " came after the first of these, on 2026-11-20"))
    }
}
