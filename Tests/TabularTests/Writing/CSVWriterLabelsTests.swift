import Testing

@testable import Tabular

@Suite struct CSVWriterLabelsTests {
    /// As the same cells one by one.
    @Test(arguments: [1, 2, 3]) func writesWhatCellsWrite(threads: Int) {
        let texts = [["2019", "", "=1+1"], ["a, \"b\"", "é", " blank "]]
        let numbers: [Int128?] = [
            nil, 0, 7, 10, 99, 100, 12_345, -3, 9_999_999_999_999_999_999,
            10_000_000_000_000_000_000, Int128(UInt64.max), Int128(UInt64.max) + 1, .max, .min,
        ]
        var expected = CSVWriter(header: ["a", "b", "c", "d"])
        var written: [UInt8] = []
        // More than all threads write before they are passed on.
        let rows = 0..<numbers.count * 4000
        let positions = rows.flatMap { [UInt32($0 % 3), UInt32($0 / 3 % 3)] }
        expected.write(
            rows: rows.count, of: texts, at: positions, numbers: 2, threads: threads,
            to: { written += $0 }
        ) { row, column in
            column == 0 ? numbers[row % numbers.count] : Int128(row)
        }
        for row in rows {
            let number = numbers[row % numbers.count]
            expected.append(
                [
                    .text(texts[0][row % 3]), .text(texts[1][row / 3 % 3]),
                    number.map { .wide($0) } ?? .missing, .integer(row),
                ])
        }
        #expect(String(decoding: written, as: UTF8.self) == expected.output)
    }

    @Test func writesEachPowerOfTen() {
        var power: Int128 = 1
        for _ in 0..<25 {
            for number in [power - 1, power] {
                var written: [UInt8] = []
                CSVWriter(header: ["a"]).write(
                    rows: 1, of: [], at: [], numbers: 1, threads: 2, to: { written += $0 }
                ) { _, _ in number }
                #expect(String(decoding: written, as: UTF8.self) == "a\n\(number)\n")
            }
            power *= 10
        }
    }

    @Test func aLabelMayBeLongerThanAllOthers() {
        let long = String(repeating: "x", count: 100_000)
        var written: [UInt8] = []
        CSVWriter(header: ["a", "n"]).write(
            rows: 3, of: [[long, "y"]], at: [0, 1, 0], numbers: 1, threads: 1, to: { written += $0 }
        ) { row, _ in row == 1 ? nil : .min }
        let least = Int128.min
        let expected = "a,n\n\(long),\(least)\ny,\n\(long),\(least)\n"
        #expect(String(decoding: written, as: UTF8.self) == expected)
    }

    @Test func passesOnPartAfterPartAndStopsAtARefusal() {
        struct Full: Error {}
        var sizes: [Int] = []
        #expect(throws: Full.self) {
            try CSVWriter(header: ["a", "n"]).write(
                rows: 100_000, of: [["x"]], at: [UInt32](repeating: 0, count: 100_000), numbers: 1,
                threads: 1,
                to: { part in
                    sizes.append(part.count)
                    if sizes.count == 3 { throw Full() }
                }
            ) { _, _ in 1 }
        }
        // The header, and the rows of two parts, "x,1" each.
        #expect(sizes == [4, 4 << 12, 4 << 12])
    }
}
