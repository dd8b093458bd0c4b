import Testing
import TradeModel

@testable import Importers

/// Sums are exact, whatever their size and their decimals.
@Suite struct BulkSumsTests {
    private typealias B = BACITable

    @Test(arguments: ["year,exporter", "year,hs6", "year"])
    func holdsSumsThatNoMachineWordDoes(keys: String) throws {
        let rows = String(repeating: B.row(156, 408, "999999999999.999"), count: 10_000)
        let result = try cube([B.name: B.header + rows], .by(keys), .init(threads: 2))
        #expect(result.cube.rows.map(\.value) == [Amount(9_999_999_999_999_990) * 1000])
        #expect(result.cube.rows.map(\.records) == [10_000])
    }

    @Test(arguments: [
        (["5", "1"], "6000"), (["1.5", "0.258", ".5"], "2258"), (["0.0000001", "1"], "1000.0001"),
        (["1.0005", "1.0005"], "2001"), (["1e3", "2"], "1002000"), (["0.000", "0"], "0"),
        (["99999999999999999", "0.001"], "99999999999999999001"),
    ])
    func addsUpExactly(values: [String], sum: String) throws {
        let rows = values.map { B.row(156, 408, $0) }.joined()
        for keys in ["year", "hs6"] {
            let result = try cube([B.name: B.header + rows], .by(keys))
            #expect(result.cube.rows.first?.value?.description == sum)
        }
    }

    @Test func addsUpDollarsOfAComtradeTable() throws {
        let rows = ["0.1", "0.2", "1234567.891", "0.00001"].map {
            ComtradeTable.row(1, 156, 408, $0)
        }
        let result = try cube(
            ["a.csv": ComtradeTable.header + rows.joined()], .by("year", subject: "PRK"))
        #expect(result.lines == ["2010 1234568.19101 (4)"])
    }

    /// More than 1.7 times 10^26 US dollars cannot be added exactly, and are no trade: of the largest
    /// value that a record may have, that takes some 170,142 of them.
    @Test func refusesSumsThatAreNoTrade() throws {
        let row = B.row(156, 408, String(repeating: "9", count: 18))
        let most = B.header + String(repeating: row, count: 1000)
        #expect(try cube([B.name: most], .by("year")).cube.rows.map(\.records) == [1000])
        let error = #expect(throws: Refusal.self) {
            let rows = String(repeating: row, count: 171_000)
            return try cube([B.name: B.header + rows], .by("year,exporter"), .init(threads: 2))
        }
        #expect(error?.diagnostics.map(\.code) == [.sumTooLarge])
        #expect(error?.diagnostics.first?.path?.hasSuffix(B.name) == true)
    }
}
