import Testing
import TradeModel

@testable import Analysis

/// The bundled table against what the resolutions say of single goods and days.
@Suite struct BundledMeasuresTests {
    private let council: [Measure]
    private let china: [Measure]

    init() throws {
        council = try Bundled.measures(of: "UNSC")
        china = try Bundled.measures(of: "CHN")
    }

    @Test func tableIsReadWithoutAFinding() throws {
        let file = try #require(try Bundled.result(["Data/Reference/measures.csv"]).files.first)
        #expect(file.layout == .measures)
        #expect(file.diagnostics.isEmpty)
        #expect(file.records.used > 50)
        #expect(council.count > 35)
    }

    @Test(arguments: [
        ("2015-06-01", LegalStanding.free), ("2016-03-01", .free), ("2016-03-02", .banned),
        ("2016-11-29", .banned), ("2016-11-30", .capped), ("2017-01-15", .capped),
        ("2017-08-04", .capped), ("2017-09-05", .banned), ("2024-01-01", .banned),
    ])
    func coalExported(_ day: String, _ standing: LegalStanding) {
        #expect(self.standing("2701", .export, day) == standing)
    }

    @Test func coalImportedIsFree() {
        #expect(standing("2701", .import, "2024-01-01") == .free)
    }

    @Test(arguments: ["84", "8471", "85", "89"])
    func machineryAndVesselsAreBannedBothWaysByDifferentParagraphs(_ code: String) throws {
        let export = council.standing(of: try goods(code), .export, on: .text("2018-01-22"))
        let imported = council.standing(of: try goods(code), .import, on: .text("2018-01-22"))
        #expect(export.standing == .banned && imported.standing == .banned)
        #expect(export.decisive?.measure.law.paragraph == "6")
        #expect(imported.decisive?.measure.law.paragraph == "7")
        // From their own dates: exports under earlier contracts pass for 30 days, imports do not.
        #expect(standing(code, .export, "2017-12-22") == .windDown)
        #expect(standing(code, .export, "2018-01-21") == .windDown)
        #expect(standing(code, .import, "2017-12-22") == .banned)
        #expect(standing(code, .export, "2017-12-21") == .free)
    }

    @Test func chapter72IsBannedAsExportFirstAndAsImportSince2397() {
        #expect(standing("7208", .export, "2017-12-01") == .banned)
        #expect(standing("7208", .import, "2017-12-01") == .free)
        #expect(standing("7208", .import, "2017-12-22") == .banned)
        #expect(standing("7403", .export, "2016-12-01") == .banned)
        #expect(standing("7403", .import, "2017-12-21") == .free)
    }

    @Test func ferroAlloysAreDisputed() throws {
        let standing = council.standing(of: try goods("720221"), .export, on: .text("2021-01-01"))
        #expect(standing.decisive?.doubt == .disputed)
        #expect(standing.hits.allSatisfy { $0.isDisputed })
        let imported = council.standing(of: try goods("720221"), .import, on: .text("2021-01-01"))
        #expect(imported.decisive?.doubt == nil)
    }

    @Test func petroleumIsCappedAndNotBanned() throws {
        let refined = council.standing(of: try goods("271012"), .import, over: period("2019"))
        #expect(refined.standing == .capped)
        #expect(refined.decisive?.measure.id == "unsc-2397-5")
        // Aviation fuel is a part of the heading.
        #expect(refined.hits.contains { $0.doubt == .partOfHeading })
        #expect(standing("2709", .import, "2019-01-01") == .capped)
        #expect(standing("2709", .import, "2017-10-01") == .limited)
    }

    @Test(arguments: ["6704", "9102", "2611", "2716", "2613"])
    func goodsThatLeadTradeSince2018AreFree(_ code: String) {
        #expect(standing(code, .export, "2023-06-01") == .free)
    }

    @Test func aChapterMayIncludeAHeading() throws {
        let standing = council.standing(of: try goods("26"), .export, on: .text("2018-06-01"))
        #expect(standing.decisive?.doubt == .mayInclude)
        #expect(standing.hits.allSatisfy { $0.match == .mayInclude })
    }

    @Test func bothCoalCapsImplyOnePrice() throws {
        let caps = council.filter { $0.cap?.deliveries == "coal-deliveries" }
        #expect(caps.count == 2)
        for cap in caps {
            let amounts = try #require(cap.cap?.amounts)
            #expect(abs(amounts[0].value / amounts[1].value - 53.45) < 0.005)
        }
    }

    @Test func everyNoticeCarriesOutAMeasureThatIsThere() {
        let ids = Set(council.map(\.id))
        #expect(china.allSatisfy { ids.contains($0.law.implements ?? "") })
    }

    /// China let no coal in from 19 February 2017, and the goods of 2371 from 15 August.
    @Test func chinasOwnDatesDiffer() {
        func standing(_ day: String) -> LegalStanding {
            china.standing(of: HSCode("2701") ?? .total, .export, on: .text(day)).standing
        }
        #expect(standing("2017-02-18") == .capped)
        #expect(standing("2017-02-19") == .banned)
    }

    private func standing(_ code: String, _ flow: Flow, _ day: String) -> LegalStanding {
        council.standing(of: HSCode(code) ?? .total, flow, on: .text(day)).standing
    }

    private func goods(_ text: String) throws -> HSCode { try #require(HSCode(text)) }

    private func period(_ text: String) -> ClosedRange<Day> {
        TimeSpan(text)?.days ?? Day.text("1900-01-01")...Day.text("1900-01-01")
    }
}

extension Sequence<Measure> {
    /// What they make of the goods on a day.
    fileprivate func standing(of code: HSCode, _ flow: Flow, on day: Day) -> GoodsStanding {
        standing(of: code, flow, over: day...day)
    }
}
