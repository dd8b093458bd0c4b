import Testing
import TradeModel

@Suite struct HSCodeTests {
    @Test(arguments: ["01", "010121", "0101", "27011100", "0101210000", "TOTAL"])
    func keepsLeadingZeros(text: String) {
        #expect(HSCode(text)?.description == text)
    }

    @Test(arguments: [
        "", "1", "101", "10121", "01012100001", "012345678901", "01a1", "total", " 01", "０１", "-1",
    ])
    func refuses(text: String) {
        #expect(HSCode(text) == nil)
    }

    @Test func namesTheLevelsAbove() throws {
        let code = try #require(HSCode("010121"))
        #expect(code.level == 6)
        #expect(code.prefix(2)?.description == "01")
        #expect(code.prefix(4)?.description == "0101")
        #expect(code.prefix(6) == code)
        #expect(code.prefix(0) == .total)
        for level in [8, 10, 1, 3, -2] { #expect(code.prefix(level) == nil) }
        #expect(HSCode.total.level == 0 && HSCode.total.prefix(2) == nil)
    }

    @Test func knowsTheRevisions() {
        let years = ["92", "96", "02", "07", "12", "17", "22"]
        let revisions = years.compactMap(HSRevision.init(twoDigitYear:))
        #expect(revisions.map(\.rawValue) == ["H0", "H1", "H2", "H3", "H4", "H5", "H6"])
        #expect(revisions.reversed().sorted() == revisions)
        for year in ["", "2", "1992", "99"] { #expect(HSRevision(twoDigitYear: year) == nil) }
    }
}
