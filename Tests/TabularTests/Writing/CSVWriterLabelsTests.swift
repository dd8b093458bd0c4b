import Testing

@testable import Tabular

@Suite struct CSVWriterLabelsTests {
    /// As the same cells one by one.
    @Test func writesWhatCellsWrite() {
        let texts = [["2019", "", "=1+1"], ["a, \"b\"", "é", " blank "]]
        let labels = texts.map { CSVWriter.Labels($0) }
        let numbers: [Int128?] = [
            nil, 0, 7, 10, 99, 100, 12_345, -3, 9_999_999_999_999_999_999,
            10_000_000_000_000_000_000, Int128(UInt64.max), Int128(UInt64.max) + 1, .max, .min,
        ]
        var writer = CSVWriter(header: ["a", "b", "c", "d"])
        var expected = writer
        for (index, number) in numbers.enumerated() {
            let positions = [UInt32(index % 3), UInt32(index / 3 % 3)]
            writer.append(labels, at: positions[...], number, Int128(index))
            expected.append(
                zip(texts, positions).map { .text($0[Int($1)]) }
                    + [number.map { .wide($0) } ?? .missing, .integer(index)])
        }
        #expect(writer.output == expected.output)
    }

    @Test func writesEachPowerOfTen() {
        var power: Int128 = 1
        for _ in 0..<25 {
            for number in [power - 1, power] {
                var one = CSVWriter(header: ["a"])
                one.append([], at: [], number)
                #expect(one.output == "a\n\(number)\n")
            }
            power *= 10
        }
    }

    @Test func rowsAreReadFromTheMiddleOfAList() {
        var writer = CSVWriter(header: ["a", "n"])
        let positions: [UInt32] = [0, 1, 0]
        writer.append([CSVWriter.Labels(["x", "y"])], at: positions[1..<2], 5)
        #expect(writer.output == "a,n\ny,5\n")
    }
}
