import Testing
import TradeModel

@testable import Reports

@Suite struct CoincidencesTests {
    private static let beginning = "One hides the other where values are the same:"

    private func remark(_ values: [[Int?]]) throws -> String? {
        let series = values.enumerated().map { index, values in
            SampleCharts.series("S\(index)", from: 1900, values)
        }
        return Coincidences(try SampleCharts.chart(.lines, series, days: "1900..2019")).remark
    }

    /// Two of three lines stay together where all three meet.
    @Test func aLineBetweenDoesNotPartTheOthers() throws {
        #expect(
            try remark([[0, 0, 5], [0, 1, 6], [0, 0, 7]])
                == "\(Self.beginning) S0 and S2 (1900..1901)")
    }

    /// Counts of months are zero again and again.
    @Test func whatIsHiddenOftenIsNotListedAtLength() throws {
        let rare: [Int?] = (0..<120).map { $0 % 6 == 0 ? 1 : 0 }
        #expect(
            try remark([rare, rare, rare, rare, rare])
                == "\(Self.beginning) S0 and S1 (1900..2019); S1 and S2 (1900..2019);"
                + " S2 and S3 (1900..2019) and 1 more")
        let other: [Int?] = (0..<120).map { $0 % 6 == 0 ? 2 : 0 }
        let told = try #require(try remark([rare, other]))
        #expect(told.hasPrefix("\(Self.beginning) S0 and S1 (1901..1905, 1907..1911, "))
        #expect(told.hasSuffix(", 1967..1971 and 40 more)"))
    }
}
