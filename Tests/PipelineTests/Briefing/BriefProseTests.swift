import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Figures in the texts of a configuration, names, keys, and templates that configurations name.
@Suite struct BriefProseTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var small: SmallBriefing {
        var small = SmallBriefing()
        small.yaml.replace("- label: Share", with: "- name: share\n            label: Share")
        return small
    }

    private func markdown(
        asOf day: String = "2026-11-21", _ change: (inout SmallBriefing) -> Void
    ) throws -> String {
        var small = small
        change(&small)
        return MarkdownRenderer().render(try small.briefing(asOf: day, in: folder).document())
    }

    @Test func textsHoldFigures() throws {
        let text = try markdown { small in
            small.yaml.replace(
                "summary: Nothing is tied to one.",
                with:
                    "summary: >-\n    The share of {{figures.share.period}} is {{figures.share.value}}"
                    + " {{figures.share.unit}}, *as*\n    given; by {{figures.share.source}}.")
        }
        #expect(
            text.contains(
                "\nThe share of 2019 is 20.83 percent, \\*as\\* given; by Office (office).\n"))
    }

    /// A figure that is not known is no zero, and sentences can go another way.
    @Test func figureThatIsNotKnownSaysSo() throws {
        let text = try markdown(asOf: "2019-06-30") { small in
            small.yaml.replace(
                "text: As the office gives it.",
                with:
                    "text: \"It is {{figures.share.value}}.{{#figures.share.known}} Yes.{{/figures.share.known}}{{^figures.share.known}} No.{{/figures.share.known}}\""
            )
        }
        #expect(text.contains("\nIt is n/a. No.\n"))
    }

    /// A figure is no surer in a sentence than in its table; one from a compilation of press reports
    /// has no brackets, as in charts.
    @Test(arguments: [
        (
            "label: Share", "{indicator: partner-share, files: [trade]}\n            period: 2019",
            "{indicator: trade-value, files: [trade], partner: CHN}\n            period: 2021",
            "2026-11-21",
            "150.50 (not confirmed) USD million"
        ),
        ("label: Launches", "period: 2019", "period: 2019", "2019-08-01", "1 (incomplete) days"),
        ("label: Launches", "period: 2019", "period: 2019", "2020-08-01", "2 days"),
    ])
    func doubtsStandBehindAFigure(
        row: String, text: String, other: String, day: String, shown: String
    ) throws {
        let text = try markdown(asOf: day) { small in
            small.yaml.replace("- name: share\n            label: Share", with: "- label: Share")
            small.yaml.replace("- \(row)", with: "- name: one\n            \(row)")
            small.yaml.replace(text, with: other)
            small.yaml.replace(
                "text: As the office gives it.",
                with: "text: \"It is {{figures.one.value}} {{figures.one.unit}}.\"")
        }
        #expect(text.contains("\nIt is \(shown).\n"))
    }

    @Test(
        arguments: [
            ("{{figures.shar.value}}", 22, "nearest: figures.share.value"),
            ("{{title}}", 22, "nothing is called “title”"), ("{{figures.share}}", 22, "has parts"),
            ("{{figures.share.value", 22, "no end"),
        ])
    func faultInATextHasItsPlace(tag: String, column: Int, message: String) throws {
        var small = small
        small.yaml.replace(
            "summary: Nothing is tied to one.", with: "summary: \"Well, it is \(tag)\"")
        let line = try #require(
            small.yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
                $0.contains("Well, it is")
            })
        let finding = expectRefusal(.badConfiguration, saying: message) {
            try small.briefing(in: folder)
        }
        #expect(finding?.line == line + 1)
        #expect(finding?.column == column + 3)
    }

    @Test(
        arguments: [
            ("name: share", "name: a.b", "expected a name of letters"),
            (
                "- label: Launches", "- name: share\n            label: Launches",
                "a second figure"
            ),
            (
                "caption: Talks", "name: twice\n        caption: Talks",
                "a second table is called “twice”"
            ),
        ])
    func namesAreNamesAndOnce(text: String, other: String, message: String) {
        let finding = expectRefusal(.badConfiguration, saying: message) {
            try markdown { small in
                small.yaml.replace(
                    "caption: By year", with: "name: twice\n        caption: By year")
                small.yaml.replace(text, with: other)
            }
        }
        #expect(finding?.line != nil)
    }

    @Test func templateOfTheConfigurationOrdersTheBriefing() throws {
        let text = try markdown { small in
            small.yaml.replace(
                "  summary: Nothing", with: "  template: mine.mustache\n  summary: Nothing")
            small.yaml.replace("caption: Talks", with: "name: talks\n        caption: Talks")
            small.files["mine.mustache"] = """
                # My {{title}}
                {{tables.talks}}
                The share is **{{figures.share.value}} {{figures.share.unit}}**.
                {{#developments}}
                ## {{title}}
                {{/developments}}

                """
        }
        #expect(text.hasPrefix("# My Another country\n\n**Talks**\n\n| Date"))
        #expect(text.contains("\n\nThe share is **20.83 percent**.\n\n## Trade\n"))
        #expect(!text.contains("## Files"))
    }

    @Test func templateOnTheCommandLineComesFirst() throws {
        let path = try folder.write("# Only this\n\nAs of {{as_of}}.\n", to: "only.mustache")
        var small = small
        small.yaml.replace(
            "  summary: Nothing", with: "  template: no.mustache\n  summary: Nothing")
        for (path, text) in small.files { try folder.write(text, to: path) }
        let configuration = try folder.write(small.yaml, to: "flywheel.yaml")
        let document = try Briefing(
            Configuration(path: configuration), in: DataFolder(holding: configuration),
            asOf: #require(Day("2026-11-21")), template: path
        ).document()
        #expect(document.title == "Only this")
        #expect(document.blocks == [.paragraph(["As of 2026-11-21."])])
    }

    /// Several points of a period would show the first of them as if it were the only one.
    @Test func pointsOfOnePeriodNeedAKey() throws {
        let request =
            "request: {indicator: class-share, files: [launches], since: 2018-01-01, until: 2019-12-31}"
        let change = { (key: String) in
            { (small: inout SmallBriefing) in
                small.yaml.replace(
                    "request: {indicator: partner-share, files: [trade]}\n            period: 2019",
                    with: "\(request)\n            \(key)period: 2018-12..2019-12")
            }
        }
        let finding = expectRefusal(
            .badConfiguration,
            saying: "several values for a period: choose one under “key”, by class"
        ) { try markdown(change("")) }
        #expect(finding?.line == 17)
        expectRefusal(.badConfiguration, saying: "does not tell points of a period apart by “clas”")
        {
            try markdown(change("key: {clas: SRBM}\n            "))
        }
    }

    @Test func aColumnNeedsAKeyToo() {
        expectRefusal(.badConfiguration, saying: "choose one under “key”, by class") {
            try markdown { small in
                small.yaml.replace(
                    "request: {indicator: trade-value, files: [trade], partner: CHN}",
                    with: "request: {indicator: class-share, files: [launches]}")
            }
        }
    }
}
