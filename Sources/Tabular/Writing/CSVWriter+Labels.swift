extension CSVWriter {
    /// Adds rows of labels, and of whole numbers behind them, of which some may be missing.
    ///
    /// A column holds few labels in many rows: of each row the positions of its labels are given, one
    /// for each column, those of the first row first. There must be a column of numbers.
    public mutating func append(
        rows count: Int, of labels: [[String]], at positions: [UInt32],
        _ numbers: [(_ row: Int) -> Int128?]
    ) {
        precondition(positions.count == count * labels.count)
        let texts = WrittenLabels(labels)
        // A sign, 39 digits and the comma.
        let most = texts.most + 41 * numbers.count
        let room = max(1 << 14, most)
        // More than there will be: memory that is not written to costs nothing.
        bytes.reserveCapacity(bytes.count + count * most)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
            guard let start = buffer.baseAddress else { return }
            var next = start
            for row in 0..<count {
                if start + room - next < most {
                    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: next - start))
                    next = start
                }
                for column in labels.indices {
                    next = texts.write(
                        Int(positions[row * labels.count + column]), of: column, to: next)
                }
                for number in numbers { next = Self.write(number(row), to: next) }
                next[-1] = UInt8(ascii: "\n")
            }
            bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: next - start))
        }
    }

    /// The labels of some columns as they are written, each with the comma behind it.
    private struct WrittenLabels {
        private var bytes: [UInt8] = []
        private var starts: [Int] = [0]
        /// The number of the first label of each column.
        private var first: [Int] = []
        /// How many bytes the labels of a row may take.
        private(set) var most = 0

        init(_ labels: [[String]]) {
            for column in labels {
                first.append(starts.count - 1)
                var longest = 0
                for text in column {
                    bytes += CSVWriter.written(.text(text)).utf8
                    bytes.append(UInt8(ascii: ","))
                    longest = max(longest, bytes.count - starts[starts.count - 1])
                    starts.append(bytes.count)
                }
                most += longest
            }
        }

        /// Gives where the next field stands.
        @inline(__always)
        func write(
            _ position: Int, of column: Int, to place: UnsafeMutablePointer<UInt8>
        ) -> UnsafeMutablePointer<UInt8> {
            let label = first[column] + position
            let (start, end) = (starts[label], starts[label + 1])
            for index in start..<end { place[index - start] = bytes[index] }
            return place + (end - start)
        }
    }

    /// Writes a number and the comma behind it; gives where the next field stands.
    @inline(__always)
    private static func write(
        _ number: Int128?, to place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var end = place
        if let number, let word = UInt64(exactly: number) {
            var digits = 1
            var least: UInt64 = 10
            while digits < 19, word >= least {
                digits += 1
                least *= 10
            }
            if digits == 19, word >= least { digits = 20 }
            end += digits
            var rest = word
            for index in 1...digits {
                end[-index] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            }
        } else {
            for byte in (number.map { String($0) } ?? "").utf8 {
                end.pointee = byte
                end += 1
            }
        }
        end.pointee = UInt8(ascii: ",")
        return end + 1
    }
}
