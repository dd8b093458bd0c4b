import Testing
import TradeModel

@Suite struct SourceGapsTests {
    private func table(_ name: String, _ from: String?, _ to: String?) -> Source {
        Source(
            path: name, sha256: "", layout: "launches", completeFrom: from.flatMap { Day($0) },
            completeTo: to.flatMap { Day($0) })
    }

    private func names(_ tables: [Source], _ day: String) throws -> [String] {
        try tables.withoutGap(by: #require(Day(day))).map(\.path)
    }

    @Test func tablesThatFollowOneAnotherLeaveNoGap() throws {
        let tables = [
            table("b", "2013-01-01", "2014-12-31"), table("a", "2010-01-01", "2012-12-31"),
        ]
        #expect(try names(tables, "2011-01-01") == ["b", "a"])
        #expect(try names(tables, "2020-01-01") == ["b", "a"])
    }

    /// The first of them does not say when it begins.
    @Test(arguments: [
        ("2009-01-01", ["a"]), ("2015-12-31", ["a"]), ("2016-01-01", ["b", "c"]),
        ("2020-12-31", ["b", "c"]), ("2021-01-01", ["d"]),
    ])
    func theStretchIsThatOfTheDay(_ day: String, _ expected: [String]) throws {
        let tables = [
            table("a", nil, "2012-12-31"), table("b", "2016-01-01", "2017-12-31"),
            table("c", "2017-06-01", "2018-12-31"), table("d", "2021-01-01", nil),
        ]
        #expect(try names(tables, day) == expected)
    }

    /// A table that does not say to which day it is complete may reach to the next one.
    @Test func whatIsNotSaidIsNoGap() throws {
        let tables = [table("a", "2010-01-01", nil), table("b", "2016-01-01", "2018-12-31")]
        #expect(try names(tables, "2020-01-01") == ["a", "b"])
        #expect(try names([table("a", nil, nil)], "2020-01-01") == ["a"])
    }
}
