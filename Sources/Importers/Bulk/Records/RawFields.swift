/// The fields of one record by the separators behind them, still as they stand in the file.
struct RawFields {
    private let bytes: UnsafePointer<UInt8>
    private let separators: UnsafePointer<UInt32>
    private let start: Int

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, start: Int, separators: UnsafePointer<UInt32>) {
        self.bytes = bytes
        self.start = start
        self.separators = separators
    }

    /// From the record's start to the end of a field.
    @inline(__always)
    func range(through index: Int) -> (start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
        (bytes + start, bytes + Int(separators[index]))
    }

    /// The bytes of a field without the quotes around it. A quote that is doubled in the field stays
    /// so, and is for the careful path.
    @inline(__always)
    subscript(index: Int) -> RawField {
        var from = bytes + (index == 0 ? start : Int(separators[index - 1]) + 1)
        var to = bytes + Int(separators[index])
        if from < to, from.pointee == UInt8(ascii: "\"") {
            from += 1
            to -= 1
        }
        return RawField(start: from, end: to)
    }
}
