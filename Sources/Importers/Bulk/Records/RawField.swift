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
