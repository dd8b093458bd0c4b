import Testing
import TradeModel

@testable import Importers

@Suite struct YearCoverTests {
    private static let choices: [(times: [String], chosen: [String], part: String?)] = [
        (["2020", "2020-01..12", "2020-01"], ["2020"], nil),
        (
            ["2020Q1", "2020Q2", "2020-07..12", "2020-07"],
            ["2020-07..12", "2020Q1", "2020Q2"], nil
        ),
        (["2020Q1", "2020-01", "2020-02..03"], ["2020-01", "2020-02..03"], "3 of its 12 months"),
        (["2020Q1", "2020Q1..Q2", "2020Q4"], ["2020Q1..2020Q2", "2020Q4"], "3 of its 4 quarters"),
        (["2020-02-01..29"], ["2020-02-01..29"], "29 of its 366 days"),
        ([], [], "0 of its 12 months"),
    ]

    @Test(arguments: choices)
    func choosesTimesOfAYear(times: [String], chosen: [String], part: String?) {
        let cover = YearCover(times.compactMap { TimeSpan($0) }, of: Year(2020))
        #expect(cover.chosen.map(\.description).sorted() == chosen)
        #expect(cover.part == part)
    }
}
