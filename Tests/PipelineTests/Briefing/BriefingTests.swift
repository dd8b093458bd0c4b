import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct BriefingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func markdown(_ small: SmallBriefing, asOf day: String = "2026-11-21") throws -> String
    {
        MarkdownRenderer().render(try small.briefing(asOf: day, in: folder).document())
    }

    @Test func saysWhatTheConfigurationAsks() throws {
        let text = try markdown(SmallBriefing())
        for part in [
            "# Another country\n", "Nothing is tied to one.", "As of 2026-11-21.",
            "## 1. Trade\n", "**Bear in mind.** The usual ones.", "**Not known.** The rest.",
            "## Files\n",
        ] {
            #expect(text.contains(part))
        }
    }

    /// “Not known.” with nothing behind it would say that nothing is known.
    @Test func wordsThatAreNotThereHaveNoHeading() throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing("unknown: The rest.", with: "unknown: \"\"")
        var text = try markdown(small)
        #expect(text.contains("**Bear in mind.** The usual ones.\n\n## Files\n"))
        #expect(!text.contains("Not known"))
        small.yaml = small.yaml.replacing("caveats: The usual ones.", with: "caveats: \"\"")
        text = try markdown(small)
        #expect(text.contains("As the office gives it.\n\n## Files\n"))
    }

    /// Whom the bundled configuration is about must not come in by the back door.
    @Test func namesNoCountryButItsOwn() throws {
        let text = try markdown(SmallBriefing())
        for name in ["PRK", "Korea", "KST", "kst"] { #expect(!text.contains(name)) }
    }

    @Test func earlierDayMentionsNothingLater() throws {
        let text = try markdown(SmallBriefing(), asOf: "2019-06-30")
        #expect(text.contains("As of 2019-06-30."))
        for later in ["2020", "2021", "agreement", "250", "150"] {
            #expect(!text.contains(later), "\(later)")
        }
    }

    @Test func listsTheFilesThatWereRead() throws {
        let small = SmallBriefing()
        let document = try small.briefing(in: folder).document()
        guard case .table(let files) = document.blocks.last else {
            Issue.record("the last block is the table of files")
            return
        }
        #expect(
            files.texts.map { $0[0] } == ["launches.csv", "months.csv", "talks.csv", "trade.csv"])
        #expect(files.texts.map { $0[2] } == ["3", "3", "3", "7"])
        #expect(files.texts.map { $0[3] } == ["3", "3", "3", "6"])
    }

    @Test func tellsTheTermsOfEveryFile() throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing(
            "trade: trade.csv",
            with:
                "trade: {file: trade.csv, producer: Customs, licence: CC BY 4.0, citation: A (2026)}"
        )
        small.files["talks.csv"] = "# terms: public record\n" + (small.files["talks.csv"] ?? "")
        small.files["trade.csv"] = "# terms: of the file\n" + (small.files["trade.csv"] ?? "")
        guard case .table(let files) = try small.briefing(in: folder).document().blocks.last else {
            Issue.record("the last block is the table of files")
            return
        }
        #expect(
            files.texts.map { $0[4] } == [
                "-", "-", "public record", "Customs; CC BY 4.0; cite A (2026)",
            ])
    }

    @Test func restsOnAllOfItsDataOrIsNotWritten() throws {
        var small = SmallBriefing()
        small.files["talks.csv"]?.append("2021-13-01,day,talks,IRN,No such month,press,confirmed\n")
        let finding = expectRefusal(.badDate) { try markdown(small) }
        #expect(finding?.line == 6)
    }

    @Test func missingFileIsTold() throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing("talks: talks.csv", with: "talks: nowhere.csv")
        expectRefusal(.inputMissing, .inputMissing) { try markdown(small) }
    }

    @Test func textThatShowsNothingIsAFaultOfTheConfiguration() throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing("title: Another country", with: "title: ' '")
        expectRefusal(.badConfiguration, saying: "cannot be written: blank-text: title") {
            try markdown(small)
        }
    }
}
