import Testing
import TradeModel

@testable import Importers

@Suite struct IMFSidesTests {
    @Test(arguments: [
        ("1990", "1990"), ("1990Q1", "1990Q1"), ("1990M1", "1990-01"), ("1990M12", "1990-12"),
        ("1990-Q4", "1990Q4"), ("1990-M01", "1990-01"),
    ])
    func readsPeriods(_ text: String, _ span: String) {
        #expect(imfPeriod(text) == TimeSpan(span))
    }

    @Test(arguments: [
        "", "Scale", "1990Q5", "1990M13", "1990M0", "1990M", "90", "1990M001", "Q1", "1990-",
    ])
    func refusesOtherPeriods(_ text: String) { #expect(imfPeriod(text) == nil) }

    @Test(arguments: ["2020 *", "2020q1", "Q1 2020", "2020-01", "202001", "Jan-2020"])
    func knowsHeadingsThatHoldAYear(_ heading: String) {
        #expect(imfPeriod(heading) == nil)
        #expect(holdsYear(heading))
    }

    @Test(arguments: ["", "Scale", "Note 1", "1234", "20201", "Country Code"])
    func otherHeadingsHoldNone(_ heading: String) { #expect(!holdsYear(heading)) }

    @Test(arguments: [
        ("924", "", "CHN"), ("001", "World", "WLD"), ("996", "Atlantis", "#996"),
        ("997", "Kosovo", "XKX"), ("163", "Euro Area", nil), ("1C_473", "Atlantis Group", nil),
        ("X1", "Middle East", nil), ("Y2", "Japan", "JPN"), ("998", "European Union", nil),
        ("JPN", "", "JPN"), ("F97", "", nil), ("AAA", "", nil), ("jpn", "", nil),
        ("995", "Sub-Saharan Africa", nil), ("899", "Asia not specified", "IMF-NES-ASIA"),
    ])
    func tellsCountriesFromGroups(_ code: String, _ name: String, _ key: String?) throws {
        let result = try read([
            "a.csv":
                "Country Name,Country Code,Indicator Code,Counterpart Country Code,Attribute,1990\n"
                + "China,924,TXG_FOB_USD,158,Value,1\n"
                + "\(name),\(code),TXG_FOB_USD,111,Value,5\n"
        ])
        let records = result.facts.trade.filter { $0.cell.partner.key == "USA" }
        let isWorld = key == "WLD"
        #expect(records.map(\.cell.reporter.key) == (isWorld ? [] : [key].compactMap { $0 }))
        let isGroup = key == nil || isWorld
        #expect(result.files[0].records.excluded == (isGroup ? [.groupTotal: 1] : [:]))
    }
}
