extension CSVWriter {
    /// The texts of a column that holds few of them in many rows, as they are written.
    public struct Labels {
        fileprivate let bytes: [UInt8]
        fileprivate let starts: [Int]

        /// Texts; a row names one of them by its position.
        public init(_ texts: [String]) {
            var bytes: [UInt8] = []
            var starts = [0]
            for text in texts {
                bytes += CSVWriter.written(.text(text)).utf8
                bytes.append(UInt8(ascii: ","))
                starts.append(bytes.count)
            }
            (self.bytes, self.starts) = (bytes, starts)
        }
    }

    /// Adds a row of labels, of each column the one at a position, and of whole numbers behind them, of
    /// which one may be missing. There must be a number.
    public mutating func append(
        _ columns: [Labels], at positions: ArraySlice<UInt32>, _ numbers: Int128?...
    ) {
        var place = positions.startIndex
        for column in columns {
            let position = Int(positions[place])
            bytes += column.bytes[column.starts[position]..<column.starts[position + 1]]
            place += 1
        }
        for number in numbers { append(number) }
        endRow()
    }

    private mutating func append(_ number: Int128?) {
        guard let number, let word = UInt64(exactly: number) else {
            append((number.map { String($0) } ?? "").utf8)
            return
        }
        var digits = 1
        var least: UInt64 = 10
        while digits < 19, word >= least {
            digits += 1
            least *= 10
        }
        if digits == 19, word >= least { digits = 20 }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: digits + 1))
        var rest = word
        var place = bytes.count - 2
        for _ in 0..<digits {
            bytes[place] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
            rest /= 10
            place -= 1
        }
    }
}
