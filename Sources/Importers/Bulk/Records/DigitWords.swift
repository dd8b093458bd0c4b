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
