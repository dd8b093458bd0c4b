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

/// The bytes of a field.
struct RawField {
    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>

    @inline(__always) var count: Int { end - start }

    /// A number of one to nine digits; nil for anything else.
    @inline(__always)
    var number: Int? {
        guard 1...9 ~= count else { return nil }
        return digits
    }

    /// The number that digits make; nil when a byte is none.
    @inline(__always)
    var digits: Int? {
        var value = 0
        var next = start
        while next < end {
            let digit = next.pointee &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
            next += 1
        }
        return value
    }

    /// A plain number of at most fifteen digits and three decimals, in thousandths; nil for anything
    /// else, a sign or an exponent among it.
    @inline(__always)
    var thousandths: Int64? {
        guard 1...16 ~= count else { return nil }
        var value: Int64 = 0
        var next = start
        while next < end, next.pointee != UInt8(ascii: ".") {
            let digit = next.pointee &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
            next += 1
        }
        let whole = next - start
        guard whole > 0, next < end else { return whole > 0 && whole < 13 ? value &* 1000 : nil }
        let decimals = end - next - 1
        guard 1...3 ~= decimals, whole < 13 else { return nil }
        next += 1
        while next < end {
            let digit = next.pointee &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
            next += 1
        }
        return decimals == 3 ? value : decimals == 2 ? value &* 10 : value &* 100
    }

    /// Whether the field is a text of up to eight ASCII bytes.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where start[index] != text.utf8Start[index] { return false }
        return true
    }
}
