import Testing
import TradeModel

@testable import Analysis

@Suite struct ConcentrationTests {
    private let imports = TradeQuestion(subject: .northKorea, direction: .import)

    @Test func isExactWhenAllTradeHasAPartner() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .export, 35), ("RUS", "PRK", .export, 40), ("IND", "PRK", .export, 5),
            ("THA", "PRK", .export, 10), ("DEU", "PRK", .export, 6), ("BRA", "PRK", .export, 4),
            // It takes goods and sends none.
            ("ITA", "PRK", .import, 7),
        ])
        let point = try #require(try Concentration.result(imports, from: facts).point("2010"))
        // Reference: HHI of (.35, .4, .05, .1, .06, .04) is 0.3002, normalised 0.16024.
        #expect(abs(try #require(point.value) - 0.3002) < 1e-12)
        #expect(abs(try #require(point.number("normalised")) - 0.16024) < 1e-9)
        #expect(point.number("lower") == point.number("upper"))
        #expect(point.n == 6)
    }

    @Test func givesBoundsWhereTheWorldIsMoreThanItsPartners() throws {
        let facts = MadeUp.trade([
            ("PRK", "WLD", .import, 100), ("PRK", "CHN", .import, 80), ("PRK", "RUS", .import, 10),
        ])
        let result = try Concentration.result(imports, from: facts)
        let point = try #require(result.point("2010"))
        #expect(abs(try #require(point.value) - 0.65) < 1e-12)
        #expect(abs(try #require(point.number("upper")) - 0.66) < 1e-12)
        #expect(point.number("unattributed") == 10)
        #expect(point.number("normalised") == nil)
        #expect(result.codes == [.partnersNotWorld])
    }

    @Test func aYearWithoutATotalHasARowAndNoIndex() throws {
        let facts = MadeUp.series([
            ("CHN", .import, "2020", 60), ("WLD", .import, "2020", 100),
            ("CHN", .import, "2021", 70),
        ])
        let result = try Concentration.result(imports, from: facts)
        #expect(result.points.map(\.period) == ["2020", "2021"])
        #expect(result.point("2021")?.value == nil)
        #expect(result.point("2021")?.missing == 1)
        #expect(result.codes == [.notComparable])
    }

    /// Below half a percent it may be rounding, which is no reason to leave it out of the whole.
    @Test func aSmallRestOfTheWorldIsInTheWhole() throws {
        let facts = MadeUp.trade([
            ("PRK", "WLD", .import, 1000), ("PRK", "CHN", .import, 600),
            ("PRK", "RUS", .import, 397),
        ])
        let result = try Concentration.result(imports, from: facts)
        let point = try #require(result.point("2010"))
        #expect(abs(try #require(point.value) - 0.517609) < 1e-12)
        #expect(abs(try #require(point.number("upper")) - 0.517618) < 1e-12)
        #expect(point.number("unattributed") == 3)
        #expect(point.number("normalised") != nil)
        #expect(result.codes.isEmpty)
    }

    @Test func sharesAreOfThePartnersWhereTheySumToMore() throws {
        let facts = MadeUp.trade([
            ("PRK", "WLD", .import, 990), ("PRK", "CHN", .import, 500),
            ("PRK", "RUS", .import, 500),
        ])
        let result = try Concentration.result(imports, from: facts)
        #expect(result.point("2010")?.value == 0.5)
        #expect(result.codes == [.partnersNotWorld])
        #expect(result.findings[0].message.hasSuffix("shares are of the partners' sum"))
        var ofChina = imports
        ofChina.partner = .china
        let share = try PartnerShare.result(ofChina, from: facts)
        #expect(share.findings[0].message.hasSuffix("shares are of the World record"))
    }

    /// Years of which shares are of the one and of the other are told apart.
    @Test func whatSharesAreOfIsToldOncePerKind() throws {
        let result = try Concentration.result(
            imports,
            from: MadeUp.reports([
                "PRK CHN import 2010 TOTAL 100", "PRK WLD import 2010 TOTAL 80",
                "PRK CHN import 2011 TOTAL 100", "PRK WLD import 2011 TOTAL 200",
                "PRK CHN import 2012 TOTAL 100", "PRK WLD import 2012 TOTAL 50",
            ]))
        let told = result.findings.filter { $0.code == .partnersNotWorld }.map(\.message)
        try #require(told.count == 2)
        #expect(told[0].hasPrefix("2011: ") && told[0].hasSuffix("of the World record"))
        #expect(told[1].contains("the partners' sum: 2010 100 of 80 (25 %), 2012 100 of 50"))
    }

    /// Nothing says that partners outside of a table are smaller than those in it.
    @Test func aPartnerThatIsNotInTheFilesMayBeLarge() throws {
        let facts = MadeUp.trade([
            ("PRK", "WLD", .import, 100), ("PRK", "CHN", .import, 60), ("PRK", "RUS", .import, 2),
        ])
        let point = try #require(try Concentration.result(imports, from: facts).point("2010"))
        #expect(abs(try #require(point.number("lower")) - 0.3604) < 1e-12)
        #expect(abs(try #require(point.number("upper")) - 0.5048) < 1e-12)
        let series = MadeUp.series([("CHN", .import, "2010", 10), ("WLD", .import, "2010", 100)])
        let compiled = try #require(try Concentration.result(imports, from: series).point("2010"))
        #expect(abs(try #require(compiled.number("upper")) - 0.82) < 1e-12)
    }

    /// Of a published total as of a World record; what may be rounding is no reason to warn.
    @Test func partnersThatComeToMoreThanThePublishedTotalAreTold() throws {
        let facts = MadeUp.series([
            ("CHN", .import, "2018", 70), ("RUS", .import, "2018", 60),
            ("WLD", .import, "2018", 100),
            ("CHN", .import, "2019", 70.2), ("RUS", .import, "2019", 30),
            ("WLD", .import, "2019", 100),
            ("CHN", .import, "2020", 5), ("WLD", .import, "2020", 0),
        ])
        let result = try Concentration.result(imports, from: facts)
        #expect(result.codes == [.partnersNotWorld])
        let finding = try #require(result.findings.first)
        #expect(
            finding.message == "the partners do not sum to what the published total is; shares are"
                + " of the partners' sum: 2018 130 of 100 (30 %), 2020 5 of 0")
        #expect(
            finding.parts.first?.message == "2018: the partners sum to 130 and the published total"
                + " is 100 (30 %); shares are of the partners' sum")
    }

    @Test func anAreaThatIsNotSpecifiedMayBeOneLargePartner() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .export, 50), ("RUS", "PRK", .export, 10), ("S19", "PRK", .export, 40),
        ])
        let point = try #require(try Concentration.result(imports, from: facts).point("2010"))
        #expect(abs(try #require(point.number("lower")) - 0.26) < 1e-12)
        #expect(abs(try #require(point.number("upper")) - 0.42) < 1e-12)
    }

    @Test func isMissingWhereTheTotalIs() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .export, 50), ("RUS", "PRK", .export, 10)])
        let both = TradeQuestion(subject: .northKorea)
        let point = try #require(try Concentration.result(both, from: facts).point("2010"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
    }

    @Test func isMissingWhereThePartnersAreTooLargeToAddUp() throws {
        let facts = MadeUp.joined(
            MadeUp.series(
                [("CHN", .import, "2010", 1e17), ("RUS", .import, "2010", 1e17)],
                unit: "USD billion"),
            MadeUp.series([("WLD", .import, "2010", 1)], unit: "USD million"))
        let point = try #require(try Concentration.result(imports, from: facts).point("2010"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
    }

    @Test func isAsSureAsTheLeastSureOfItsValues() throws {
        var facts = MadeUp.trade(
            [("CHN", "PRK", .export, 5), ("RUS", "PRK", .export, 6)], collection: .imfDOTS)
        #expect(try Concentration.result(imports, from: facts).point("2010")?.confidence == nil)
        facts.trade[0].confidence = .confirmed
        facts.trade[1].confidence = .unconfirmed
        let result = try Concentration.result(imports, from: facts)
        #expect(result.point("2010")?.confidence == .unconfirmed)
        #expect(result.codes == [.unconfirmedValues])
    }

    @Test func countsAPartnerThatCannotBeUsed() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .export, 50), ("RUS", "PRK", .export, nil)])
        let point = try #require(try Concentration.result(imports, from: facts).point("2010"))
        #expect(point.missing == 1)
        #expect(point.value == 1)
        // What Russia had may be anything.
        #expect(point.number("lower") == nil && point.number("upper") == nil)
    }

    /// What a stated total holds beyond the partners that can be used is known.
    @Test func aStatedTotalBoundsAPartnerThatCannotBeUsed() throws {
        let result = try Concentration.result(
            imports,
            from: MadeUp.reports([
                "PRK WLD import 2010 TOTAL 100", "PRK CHN import 2010 TOTAL 50",
                "PRK RUS import 2010 TOTAL -",
            ]))
        let point = try #require(result.point("2010"))
        #expect(point.number("lower") == 0.25)
        #expect(point.number("upper") == 0.5)
    }
}
