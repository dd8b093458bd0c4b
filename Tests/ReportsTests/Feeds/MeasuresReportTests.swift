import Foundation
import Testing
import TradeModel

@testable import Reports

@Suite struct MeasuresReportTests {
    private let facts: Dataset
    private let subject: Country

    init() throws {
        subject = try #require(Country("XAA"))
        var facts = Dataset()
        facts.sources = [Source(path: "measures.csv", sha256: "0", layout: "measures")]
        facts.measures = try [
            Self.measure("cap-oil", .cap, "2709", from: "2020-01-01", line: 2, subject),
            Self.measure("ban-coal", .ban, "2701", from: "2021-06-01", line: 3, subject),
        ]
        self.facts = facts
    }

    @Test func aListHoldsWhatIsInForceOnTheDay() throws {
        let day = try #require(Day("2020-06-01"))
        let report = report(nil, .on(day))
        #expect(report.csv.split(separator: "\n").count == 2)
        #expect(report.csv.contains("cap-oil,EU,Regulation,1,cap,capped"))
        #expect(
            MeasuresReport(
                facts.measures, of: "EU", leftOut: [], about: subject, from: facts, goods: nil,
                flows: [.import], time: .on(day)
            ).measures.isEmpty)
        #expect(self.report(nil, .always).measures.count == 2)
    }

    @Test func goodsWithoutAMeasureAreFreeInEveryFormat() throws {
        let day = try #require(Day("2023-01-01"))
        let report = report(HSCode("6704"), .on(day))
        #expect(report.csv.split(separator: "\n").last == "6704,export,free,,,,,,,,,,,,,,,,,,,")
        let json = try report.json(asOf: day).text()
        #expect(json.contains("\"standing\" : \"free\""))
        let text = MarkdownRenderer().render(try report.document(asOf: day))
        #expect(text.contains("no measure names a heading of these goods"))
    }

    @Test func measuresOfOtherTimesAreNamedWhereNoneIsInForce() throws {
        let day = try #require(Day("2010-01-01"))
        let text = MarkdownRenderer().render(
            try report(HSCode("2701"), .on(day)).document(asOf: day))
        #expect(!text.contains("no measure names a heading of these goods"))
        #expect(text.contains("is in force on 2010-01-01"))
        #expect(text.contains("ban-coal (Regulation, 1, from 2021-06-01 on)"))
    }

    /// Luxury goods have no heading of their own: nothing is free of them.
    @Test func measuresWithoutHeadingsAreNamedBesideTheStanding() throws {
        let day = try #require(Day("2023-01-01"))
        let luxury = try Self.measure(
            "ban-luxury", .ban, nil, from: "2022-01-01", line: 4, subject)
        let report = { (day: Day) in
            MeasuresReport(
                self.facts.measures + [luxury], of: "EU", leftOut: [], about: self.subject,
                from: self.facts, goods: HSCode("6704"), flows: [.export], time: .on(day))
        }
        let text = MarkdownRenderer().render(try report(day).document(asOf: day))
        #expect(text.contains("ban-luxury (Regulation, 1: goods)"))
        let json = try parsedJSON(report(day).json(asOf: day))
        let standing = try #require((json["standings"] as? [[String: Any]])?.first)
        #expect(standing["without_headings"] as? [String] == ["ban-luxury"])
        let lines = report(day).csv.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[2].hasPrefix(
                "6704,export,free,ban-luxury,EU,Regulation,1,ban,banned,no-heading,goods"))
        let before = try #require(Day("2021-12-31"))
        #expect(
            !MarkdownRenderer().render(try report(before).document(asOf: before))
                .contains("ban-luxury"))
    }

    @Test func aPeriodTellsFromWhenOn() throws {
        let span = try #require(TimeSpan("2021"))
        let report = report(HSCode("270112"), .over(span))
        let text = MarkdownRenderer().render(
            try report.document(asOf: try #require(Day("2023-01-01"))))
        #expect(text.contains("banned from 2021-06-01"))
        #expect(text.contains("in a part of the time"))
    }

    /// Each measure that decides over a part of the time is named.
    @Test func measuresThatFollowEachOtherAreNamedTogether() throws {
        let span = try #require(TimeSpan("2021"))
        let old = try Self.measure(
            "ban-old", .ban, "2701", from: "2020-01-01", to: "2021-05-31", line: 4, subject)
        let report = MeasuresReport(
            facts.measures + [old], of: "EU", leftOut: [], about: subject, from: facts,
            goods: HSCode("2701"), flows: [.export], time: .over(span))
        let day = try #require(Day("2023-01-01"))
        let text = MarkdownRenderer().render(try report.document(asOf: day))
        #expect(
            text.contains("by ban-old (Regulation, 1) and ban-coal (Regulation, 1)"))
        #expect(!text.contains("in a part of the time"))
        let json = try parsedJSON(report.json(asOf: day))
        let standing = try #require((json["standings"] as? [[String: Any]])?.first)
        #expect(standing["doubt"] is NSNull)
    }

    /// “Free” is by the measures of one regime alone.
    @Test func measuresOfOtherRegimesAreNamed() throws {
        let day = try #require(Day("2023-01-01"))
        let report = { (goods: String, day: Day) in
            MeasuresReport(
                [], of: "US", leftOut: self.facts.measures, about: self.subject,
                from: self.facts, goods: HSCode(goods), flows: [.export], time: .on(day))
        }
        let text = MarkdownRenderer().render(try report("2701", day).document(asOf: day))
        #expect(text.contains("HS 2701 on 2023-01-01, by measures of US"))
        #expect(text.contains("though about these goods: ban-coal (EU: Regulation, 1)."))
        let json = try parsedJSON(report("2701", day).json(asOf: day))
        #expect(json["regime"] as? String == "US")
        let sources = try #require(json["sources"] as? [[String: Any]])
        #expect(sources.map { $0["path"] as? String } == ["measures.csv"])
        #expect(sources.map { $0["used"] as? Int } == [0])
        let standing = try #require((json["standings"] as? [[String: Any]])?.first)
        let others = standing["other_regimes"] as? [[String: String]]
        #expect(others == [["id": "ban-coal", "regime": "EU"]])
        let finding = try #require(report("2701", day).findings.first)
        #expect(finding.code == .regimeLeftOut)
        #expect(finding.message.contains("measures of US alone"))
        #expect(finding.message.contains("ban-coal (EU, export)"))
        // Other goods, and the same before they were banned.
        #expect(report("6704", day).findings.isEmpty)
        let before = try #require(Day("2021-05-31"))
        #expect(report("2701", before).findings.isEmpty)
    }

    /// “Rows: none” would read as if nothing limited the trade.
    @Test func aListNamesMeasuresOfOtherRegimesOfItsTime() throws {
        let report = { (flow: Flow, time: MeasuresReport.Time) in
            MeasuresReport(
                [], of: "US", leftOut: self.facts.measures, about: self.subject,
                from: self.facts, goods: nil, flows: [flow], time: time)
        }
        let day = try #require(Day("2020-06-01"))
        let told = report(.export, .on(day))
        let finding = try #require(told.findings.first)
        #expect(finding.code == .regimeLeftOut)
        #expect(finding.message.contains("the list is of measures of US alone"))
        #expect(finding.message.contains("have measures too: cap-oil (EU, export); ask"))
        let text = MarkdownRenderer().render(try told.document(asOf: day))
        #expect(text.contains("Not asked, and of other regimes: cap-oil (EU: Regulation, 1)."))
        let remarks = try told.briefTable(asOf: day).notes.remarks
        #expect(remarks.last == "Not asked, and of other regimes: cap-oil (EU: Regulation, 1).")
        let json = try parsedJSON(told.json(asOf: day))
        #expect(
            json["other_regimes"] as? [[String: String]] == [["id": "cap-oil", "regime": "EU"]])
        #expect(report(.export, .always).leftOut.map(\.id) == ["cap-oil", "ban-coal"])
        // Another direction, and the same before any was in force.
        #expect(report(.import, .on(day)).findings.isEmpty)
        let before = try #require(Day("2019-12-31"))
        #expect(report(.export, .on(before)).findings.isEmpty)
    }

    /// It would be told beside every list of a regime that others carry out.
    @Test func aListNamesNoMeasureThatCarriesOutOneOfIt() throws {
        let carriedOut = try ["cap-oil", "ban-coal"].enumerated().map { (index: Int, id: String) in
            try Self.measure(
                "notice-\(id)", .ban, "27", from: "2020-01-01", line: 4 + index, subject,
                implements: id)
        }
        let named = { (day: String) throws in
            MeasuresReport(
                self.facts.measures, of: "EU", leftOut: carriedOut, about: self.subject,
                from: self.facts, goods: nil, flows: [.export], time: .on(try #require(Day(day)))
            ).leftOut.map(\.id)
        }
        #expect(try named("2023-01-01").isEmpty)
        // What it carries out is not in force, and so not in the list.
        #expect(try named("2020-06-01") == ["notice-ban-coal"])
    }

    /// Beside nearly every verdict on goods of a regime that others carry out it would be told too.
    @Test(arguments: [(Measure.Kind.cap, [String]()), (Measure.Kind.ban, ["notice"])])
    func aVerdictNamesWhatCarriesOutOneOfItWhereThatIsStricter(
        kind: Measure.Kind, named: [String]
    ) throws {
        let notice = try Self.measure(
            "notice", kind, "2709", from: "2020-01-01", line: 4, subject, implements: "cap-oil")
        let day = try #require(Day("2020-06-01"))
        let report = MeasuresReport(
            facts.measures, of: "EU", leftOut: [notice], about: subject, from: facts,
            goods: HSCode("2709"), flows: [.export], time: .on(day))
        #expect(report.sections.map(\.verdict?.standing) == [.capped])
        #expect(report.sections.flatMap(\.leftOut).map(\.id) == named)
        #expect(report.findings.isEmpty == named.isEmpty)
    }

    private func report(_ goods: HSCode?, _ time: MeasuresReport.Time) -> MeasuresReport {
        MeasuresReport(
            facts.measures, of: "EU", leftOut: [], about: subject, from: facts, goods: goods,
            flows: [.export], time: time)
    }

    private static func measure(
        _ id: String, _ kind: Measure.Kind, _ code: String?, from: String, to: String? = nil,
        line: Int, _ subject: Country, implements: String? = nil
    ) throws -> Measure {
        let day = try #require(Day(from))
        return Measure(
            origin: Origin(file: 0, line: line), id: id, kind: kind,
            law: Measure.Law(
                regime: "EU", instrument: "Regulation", paragraph: "1", exemptions: [],
                implements: implements, confidence: .confirmed, citation: "", note: ""),
            scope: Measure.Scope(
                subject: subject, direction: .export, goods: "goods",
                prefixes: try code.map { [try #require(HSCode($0))] } ?? [],
                extent: code == nil ? nil : .whole, disputed: [], revision: nil,
                mapping: code == nil ? nil : .compiled),
            dates: Measure.Dates(
                adopted: day, effective: day, windDownEnd: nil, end: to.flatMap { Day($0) }),
            cap: kind == .cap
                ? Measure.Cap(
                    amounts: [Quantity(5, .barrels)], window: .calendarYear, deliveries: nil,
                    estimates: nil) : nil)
    }
}
