/// Records in a row by the separators behind their fields.
struct RawPiece {
    let bytes: UnsafePointer<UInt8>
    /// Where the first record begins.
    let start: Int
    let separators: UnsafePointer<UInt32>
    /// How many separators there are.
    let count: Int
    let delimiter: UInt8

    /// How much of a piece was taken in.
    struct Progress {
        var separators = 0
        var records = 0
    }
}

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

    /// The number that up to eighteen digits make; nil when a byte is none.
    @inline(__always)
    var digits: Int? {
        let count = count
        if count <= 8 { return eightDigits(word(endingAt: end), count) }
        guard count <= 18, let low = eightDigits(word(endingAt: end), 8),
            let high = RawField(start: start, end: end - 8).fewDigits
        else { return nil }
        return high * 100_000_000 + low
    }

    /// As ``digits``, for what stands before the last eight of them.
    private var fewDigits: Int? {
        var value = 0
        var next = start
        while next < end {
            let digit = next.pointee &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            next += 1
        }
        return value
    }

    /// A plain number of at most fifteen digits and three decimals, in thousandths; nil for anything
    /// else, a sign or an exponent among it.
    @inline(__always)
    var thousandths: Int64? {
        let count = count
        guard 1...16 ~= count else { return nil }
        // Three decimals are the usual case, none the next.
        if count > 4, end[-4] == UInt8(ascii: ".") {
            guard count <= 8 else { return thousandths(decimals: 3) }
            // The digits before the point are moved up to those behind it.
            let word = word(endingAt: end)
            let joined = word & 0xFFFF_FF00_0000_0000 | (word & 0xFFFF_FFFF) << 8
            return eightDigits(joined, count - 1).map(Int64.init)
        }
        if count > 3, end[-3] == UInt8(ascii: ".") { return thousandths(decimals: 2) }
        if count > 2, end[-2] == UInt8(ascii: ".") { return thousandths(decimals: 1) }
        guard count <= 12, let whole = digits else { return nil }
        return Int64(whole) &* 1000
    }

    private func thousandths(decimals: Int) -> Int64? {
        guard count - decimals - 1 <= 12,
            let whole = RawField(start: start, end: end - decimals - 1).digits,
            let fraction = eightDigits(word(endingAt: end), decimals)
        else { return nil }
        let scaled = decimals == 3 ? fraction : decimals == 2 ? fraction &* 10 : fraction &* 100
        return Int64(whole &* 1000 &+ scaled)
    }

    /// Whether it surely has no blank around it: it begins and ends with printing ASCII, or is empty.
    @inline(__always)
    var isTrimmed: Bool {
        count == 0 || (0x21...0x7E ~= start.pointee && 0x21...0x7E ~= end[-1])
    }

    /// Whether the field is a text of up to eight ASCII bytes.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in 0..<count where start[index] != text.utf8Start[index] { return false }
        return true
    }
}

/// The eight bytes before a place, the first of them lowest.
@inline(__always)
func word(endingAt end: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self))
}

/// Whether the last of eight bytes, one at least, are digits.
@inline(__always)
func areDigits(_ bytes: UInt64, _ count: Int) -> Bool {
    let kept = UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    let digits = bytes &- 0x3030_3030_3030_3030
    return ((bytes &+ 0x4646_4646_4646_4646) | digits) & 0x8080_8080_8080_8080 & kept == 0
}

/// The number that the last of eight bytes make as digits; nil when one of these is none. There is no
/// branch for each digit, which would be mispredicted.
///
/// The digits are multiplied by their powers of ten in pairs, then pairs of pairs (D. Lemire,
/// "Quickly parsing eight digits", 2018).
@inline(__always)
func eightDigits(_ bytes: UInt64, _ count: Int) -> Int? {
    guard count > 0 else { return nil }
    // What stands before the digits becomes zeros.
    let kept = UInt64.max &<< UInt64(truncatingIfNeeded: 64 - 8 * count)
    let word = (bytes & kept) | (0x3030_3030_3030_3030 & ~kept)
    let digits = word &- 0x3030_3030_3030_3030
    guard ((word &+ 0x4646_4646_4646_4646) | digits) & 0x8080_8080_8080_8080 == 0 else {
        return nil
    }
    let pairs = digits &* 10 &+ digits >> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* (100 &+ 1_000_000 << 32)
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* (1 &+ 10_000 << 32)
    return Int(truncatingIfNeeded: (low &+ high) >> 32)
}
