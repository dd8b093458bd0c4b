import Synchronization

extension CSVWriter {
    /// Writes the table so far, and behind it rows of labels and of so many whole numbers behind them,
    /// one at least, of which some may be missing.
    ///
    /// A column holds few labels in many rows: of each row the positions of its labels are given, one
    /// for each column, those of the first row first. Many rows are written by several threads, and are
    /// the same for any number of them; what is held of them does not grow with their number, but is
    /// passed on part after part. Nothing can be added to the table then.
    public consuming func write<Failure: Error>(
        rows count: Int, of labels: [[String]], at positions: [UInt32], numbers: Int, threads: Int,
        to output: (_ part: [UInt8]) throws(Failure) -> Void,
        _ number: @Sendable (_ row: Int, _ column: Int) -> Int128?
    ) throws(Failure) {
        precondition(positions.count == count * labels.count && threads > 0)
        try output(bytes)
        let texts = WrittenLabels(labels)
        let columns = labels.count
        // A sign, 39 digits and the comma; the last label may be written past its end.
        let most = texts.most + WrittenLabels.word + 41 * numbers
        @Sendable func written(_ rows: Range<Int>) -> [UInt8] {
            let room = max(1 << 14, most)
            var bytes: [UInt8] = []
            // More than there will be: memory that is not written to costs nothing.
            bytes.reserveCapacity(min(rows.count * most, 1 << 26))
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { buffer in
                guard let start = buffer.baseAddress else { return }
                var next = start
                for row in rows {
                    if start + room - next < most {
                        bytes += UnsafeBufferPointer(start: start, count: next - start)
                        next = start
                    }
                    for column in 0..<columns {
                        next = texts.write(
                            Int(positions[row * columns + column]), of: column, to: next)
                    }
                    for column in 0..<numbers {
                        next = Self.write(number(row, column), to: next)
                    }
                    next[-1] = UInt8(ascii: "\n")
                }
                bytes += UnsafeBufferPointer(start: start, count: next - start)
            }
            return bytes
        }
        for start in stride(from: 0, to: count, by: threads * Self.rowsOfPart) {
            let rows = min(count - start, threads * Self.rowsOfPart)
            // Of fewer rows the threads' start would take longer than the work.
            let parts = rows < 2 * Self.rowsOfPart ? 1 : threads
            let found = Mutex([[UInt8]](repeating: [], count: parts))
            inShares(of: rows, threads: parts) { part, share in
                let bytes = written(start + share.lowerBound..<start + share.upperBound)
                found.withLock { $0[part] = bytes }
            }
            for part in found.withLock({ $0 }) { try output(part) }
        }
    }

    /// How many rows a thread writes before they are passed on: some hundred kilobytes.
    private static let rowsOfPart = 1 << 12

    /// The labels of some columns as they are written, each with the comma behind it.
    private struct WrittenLabels {
        /// How many bytes of a label are written at once.
        static let word = 8
        private var bytes: [UInt8] = []
        private var labels: [Label] = []
        /// The number of the first label of each column.
        private var first: [Int] = []
        /// How many bytes the labels of a row may take.
        private(set) var most = 0

        private struct Label {
            /// The first bytes, the first in the lowest of the word.
            let head: UInt64
            let start: Int
            let count: Int
        }

        init(_ columns: [[String]]) {
            for column in columns {
                first.append(labels.count)
                for text in column {
                    let written = Array(CSVWriter.written(.text(text)).utf8) + [UInt8(ascii: ",")]
                    let head = written.prefix(Self.word).reversed().reduce(UInt64(0)) {
                        $0 << 8 | UInt64($1)
                    }
                    labels.append(Label(head: head, start: bytes.count, count: written.count))
                    bytes += written
                }
                most += labels[(first.last ?? 0)...].map(\.count).max() ?? 0
            }
        }

        /// Gives where the next field stands. May write a word's bytes past it.
        @inline(__always)
        func write(
            _ position: Int, of column: Int, to place: UnsafeMutablePointer<UInt8>
        ) -> UnsafeMutablePointer<UInt8> {
            let label = labels[first[column] + position]
            if label.count <= Self.word {
                UnsafeMutableRawPointer(place).storeBytes(
                    of: label.head.littleEndian, as: UInt64.self)
            } else {
                for index in 0..<label.count { place[index] = bytes[label.start + index] }
            }
            return place + label.count
        }
    }
}
