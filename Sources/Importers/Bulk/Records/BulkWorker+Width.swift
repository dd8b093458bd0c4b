import Tabular

extension BulkWorker {
    /// How many fields the record has that begins at a place, by the separators from there on; nil
    /// when its end is not among them.
    @inline(__always)
    func width(
        _ bytes: UnsafePointer<UInt8>, from start: Int, _ separators: UnsafePointer<UInt32>,
        _ count: Int, delimiter: UInt8
    ) -> Int? {
        if count >= columns {
            // Nearly all records have a field for each column.
            let end = Int(separators[columns - 1])
            if isLineEnd(bytes[end]),
                isOneRecord(bytes, start..<end, separators, delimiter: delimiter)
            {
                return columns
            }
        }
        for width in 0..<count where bytes[Int(separators[width])] != delimiter {
            return width + 1
        }
        return nil
    }

    /// Whether none of the separators before that of the last column ends a record. Of a wide table's
    /// record that is sure, and sooner known, where it has no line end at all.
    @inline(__always)
    private func isOneRecord(
        _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ separators: UnsafePointer<UInt32>,
        delimiter: UInt8
    ) -> Bool {
        if columns >= 16 {
            return !scan.hasLineEnd(bytes + range.lowerBound, range.count)
        }
        // One branch for all of them.
        var others: UInt8 = 0
        for index in 0..<columns - 1 { others |= bytes[Int(separators[index])] ^ delimiter }
        return others == 0
    }
}
