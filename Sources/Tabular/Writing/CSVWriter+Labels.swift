extension CSVWriter {
    /// The texts of a column that holds few of them in many rows, as they are written.
    public struct Labels {
        fileprivate let bytes: [UInt8]
        fileprivate let ends: [Int]

        /// Texts; a row names one of them by its position.
        public init(_ texts: [String]) {
            var bytes: [UInt8] = []
            ends = texts.map { text in
                bytes += CSVWriter.written(.text(text)).utf8
                return bytes.count
            }
            self.bytes = bytes
        }
    }

    /// Adds a row of labels, of each column the one at a position, and of whole numbers behind them, of
    /// which one may be missing. There must be a number.
    public mutating func append(
        _ columns: [Labels], at positions: ArraySlice<UInt32>, _ numbers: Int128?...
    ) {
        for (column, position) in zip(columns, positions) {
            let start = position == 0 ? 0 : column.ends[Int(position) - 1]
            append(column.bytes[start..<column.ends[Int(position)]])
        }
        for number in numbers { append(number) }
        endRow()
    }

    private mutating func append(_ number: Int128?) {
        guard let number, let word = UInt64(exactly: number) else {
            append((number.map { String($0) } ?? "").utf8)
            return
        }
        var rest = word
        var digits = 0
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: rest % 10) + 0x30)
            rest /= 10
            digits += 1
        } while rest > 0
        bytes[(bytes.count - digits)...].reverse()
        bytes.append(UInt8(ascii: ","))
    }
}
