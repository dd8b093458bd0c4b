import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// The search for a country's code, the splitting of all records and the careful path give the same,
/// however often the country occurs.
@Suite struct BulkWorkerTests {
    /// How many of a thousand records are the country's, in parts of the table one after the other.
    @Test(arguments: [[0], [1], [30], [300], [1000], [0, 1000, 0, 3, 900]])
    func findsACountryHoweverFrequent(shares: [Int]) throws {
        var random = SeededGenerator(seed: 7)
        let rows = shares.flatMap { share in
            (0..<4000 / shares.count).map { _ in
                let isIts = Int.random(in: 0..<1000, using: &random) < share
                let other = [842, 156, 392].randomElement(using: &random) ?? 0
                // The code stands in other columns too.
                let value = ["408", "1.408", "40.8", "4.08"].randomElement(using: &random) ?? ""
                return Bool.random(using: &random)
                    ? BACITable.row(isIts ? 408 : 643, other, value, goods: "408408")
                    : BACITable.row(other, isIts ? 408 : 643, value, goods: "270900")
            }
        }
        let scratch = try Scratch()
        let path = try scratch.write(
            BACITable.name, (BACITable.header + rows.joined()).utf8)
        let selection = TradeSelection.by("flow,partner,hs2", subject: "PRK")
        var careful = BulkPlan()
        careful.isCareful = true
        let expected = try cube(of: [path], selection, .init(), careful)
        #expect(expected.files[0].records.read == 4000)
        for blockSize in [1 << 10, 1 << 13, 1 << 18] {
            for splitsAll in [false, true] {
                var plan = BulkPlan()
                plan.cutting.blockSize = blockSize
                plan.splitsAll = splitsAll
                let seen = try cube(of: [path], selection, .init(), plan)
                #expect(seen.lines == expected.lines)
                #expect(seen.files.map(\.records) == expected.files.map(\.records))
            }
        }
    }

    /// A code of one or two digits, and one that is written with zeros or quotes around it.
    @Test(arguments: [
        ("AFG", "4"), ("AFG", "004"), ("AUS", "36"), ("AUS", "\"036\""), ("AUS", " 36"),
    ])
    func findsShortCodes(subject: String, code: String) throws {
        let rows = (0..<600).map { number in
            number == 300 ? "2020,\(code),842,270900,1,4\n" : "2020,643,842,270900,4.36,36\n"
        }
        let result = try cube(
            [BACITable.name: BACITable.header + rows.joined()], .by("partner", subject: subject))
        #expect(result.lines == ["USA 1000 (1)"])
        #expect(result.excluded == [.otherCountry: 599])
    }

    /// Rows that begin alike are taken in together, but none with another number of fields than the table
    /// has columns.
    @Test(arguments: [
        ("t,i,j,k,v", ["", ",1", ",", ""], 8, [3]),
        ("t,i,j,k,v,q", [",1", ",1,x", ",1,", ""], 4, [3, 5]),
        ("t,i,j,k,v,q,note", [",1,x", ",1", ",1,", ""], 4, [3, 5]),
    ])
    func takesNoRaggedRowWithThoseThatBeginAlike(
        header: String, endings: [String], sum: Int, ragged: [Int]
    ) throws {
        let rows = zip(1..., endings).map { "2020,156,408,270900,\($0)\($1)\n" }
        let text = "\(header)\n" + rows.joined()
        for selection in [
            TradeSelection.by("year"), .by("year", subject: "PRK"), .by("year,hs6"),
        ] {
            let result = try cube([BACITable.name: text], selection)
            #expect(result.cube.rows.map(\.value) == [Amount(sum * 1000)])
            #expect(result.files[0].diagnostics.allSatisfy { $0.code == .raggedRow })
            #expect(result.files[0].diagnostics.compactMap(\.line) == ragged)
        }
    }

    /// A table that names only the partner by its ISO code, beside a number that nobody knows; also
    /// where a blank fills the code up within quotes.
    @Test func findsACountryByThePartnersLettersAlone() throws {
        let header = ComtradeTable.header.replacing("Reporter ISO,", with: "")
        func row(_ partner: Int, _ letters: String) -> String {
            "H3,2010,2010,2010,0,0,1,Flow,156,Reporter,\(partner),Partner,\(letters),TOTAL,Goods,1,"
                + "No Quantity,,,7,0\n"
        }
        let others = String(repeating: row(842, "USA"), count: 300)
        let result = try cube(
            ["a.csv": header + others + row(9999, "PRK") + row(9999, "\"PRK \"") + others],
            .by("year", subject: "PRK"))
        #expect(result.lines == ["2010 14 (2)"])
        #expect(result.excluded == [.otherCountry: 600])
    }

    /// A number that stands for letters names nobody, so that the record is another country's.
    @Test func takesNoNumberForLetters() throws {
        let header = ComtradeTable.header.replacing("Reporter ISO,", with: "")
        let row =
            "H3,2010,2010,2010,0,0,1,Flow,156,Reporter,9999,Partner,408,TOTAL,Goods,1,"
            + "No Quantity,,,x,0\n"
        let result = try cube(["a.csv": header + row], .by("year", subject: "PRK"))
        #expect(result.excluded == [.otherCountry: 1])
        #expect(result.files[0].records.rejected == 0)
    }

    /// A blank line behind a return at which the table is cut is no record.
    @Test func countsNoBlankLineBehindAReturn() throws {
        let header = BACITable.header.replacing("\n", with: "\r")
        let text = header + "  \n" + BACITable.row(156, 842, "1")
        let result = try cube([BACITable.name: text], .by("year", subject: "PRK"))
        #expect(result.excluded == [.otherCountry: 1])
    }

    /// What is passed over is not validated, unless that is asked for.
    @Test func validatesOtherCountriesWhenAsked() throws {
        let text = BACITable.table(
            BACITable.row(156, 408, "1"), BACITable.row(156, 842, "x"), "2020,156,842\n",
            BACITable.row(156, 842, "2"))
        let passed = try cube([BACITable.name: text], .by("year", subject: "PRK"))
        #expect(passed.excluded == [.otherCountry: 3])
        #expect(passed.diagnostics.isEmpty)
        let all = try cube(
            [BACITable.name: text], .by("year", subject: "PRK"), .init(validatesAll: true))
        #expect(all.lines == passed.lines)
        #expect(all.excluded == [.otherCountry: 1])
        #expect(all.diagnostics.map(\.code) == [.badNumber, .raggedRow])
    }
}
