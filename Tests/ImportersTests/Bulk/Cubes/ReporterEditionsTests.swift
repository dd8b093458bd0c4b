import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct ReporterEditionsTests {
    private func text(_ cells: [TradeCell]) throws -> String {
        var editions = ReporterEditions()
        for cell in cells { editions.add(cell) }
        return editions.text(PlaceCodes(try Fixture.countryTable(), .comtrade, .by("year,hs2")))
    }

    private func cell(
        _ reporter: Int, _ edition: HSRevision?, year: Int = 2010, records: Int = 1
    ) -> TradeCell {
        .made(
            1, records: records, reporter: reporter, year: year, goods: 27, level: 2,
            edition: edition)
    }

    /// Each time for itself: who changes to another edition is not one who has both.
    @Test func reportersStandUnderWhatTheyHaveAtOneTime() throws {
        let changing = [
            cell(156, .hs2007), cell(156, .hs2017, year: 2011, records: 4),
            cell(392, .hs2007, year: 2011, records: 2), cell(392, .hs2017, records: 3),
        ]
        #expect(try text(changing) == "3 in H3 (CHN, JPN), 7 in H5 (CHN, JPN)")
        let both = changing + [cell(842, .hs2017), cell(842, .hs2007, records: 5)]
        #expect(
            try text(both) == "6 in H3 and H5 (USA), 3 in H3 (CHN, JPN), 7 in H5 (CHN, JPN)")
        #expect(try text([cell(156, nil)]) == "1 in not told (CHN)")
    }

    @Test func theOrderOfCellsDoesNotMatter() throws {
        let cells = (0..<60).map {
            cell([156, 392, 842][$0 % 3], $0.isMultiple(of: 4) ? .hs2007 : .hs2017, records: $0)
        }
        #expect(try text(cells.reversed()) == text(cells))
    }

    @Test func ofManyReportersTheFirstAreNamed() throws {
        let names = (9001...9012).map { "#\($0)" }.joined(separator: ", ")
        #expect(
            try text((9001...9014).map { cell($0, .hs2007) })
                == "14 in H3 (\(names) and 2 more)")
    }

    @Test func saysWhetherThereAreSeveral() {
        var editions = ReporterEditions()
        #expect(!editions.hasSeveral)
        editions.add(cell(156, .hs2007))
        editions.add(cell(156, .hs2017, year: 2011))
        #expect(!editions.hasSeveral)
        editions.add(cell(392, .hs2017))
        #expect(editions.hasSeveral)
    }
}
