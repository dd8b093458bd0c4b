extension CSVWriter {
    /// Writes a number and the comma behind it; gives where the next field stands.
    @inline(__always)
    static func write(
        _ number: Int128?, to place: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var end = place
        if let number, let word = UInt64(exactly: number) {
            end += digitCount(word)
            var rest = word
            var digit = end
            while rest >= 100 {
                let pair = UInt8(truncatingIfNeeded: rest % 100)
                rest /= 100
                digit -= 2
                digit[0] = pair / 10 + 0x30
                digit[1] = pair % 10 + 0x30
            }
            let last = UInt8(truncatingIfNeeded: rest)
            digit[-1] = last % 10 + 0x30
            if last >= 10 { digit[-2] = last / 10 + 0x30 }
        } else {
            for byte in (number.map { String($0) } ?? "").utf8 {
                end.pointee = byte
                end += 1
            }
        }
        end.pointee = UInt8(ascii: ",")
        return end + 1
    }

    /// How many decimal digits a number has: of its binary digits 1233/4096, which is the logarithm of
    /// two closely enough for 64 of them, and one where the power of ten is reached
    /// (H. S. Warren, "Hacker's Delight", 11-4).
    @inline(__always)
    private static func digitCount(_ number: UInt64) -> Int {
        let binary = UInt64.bitWidth - (number | 1).leadingZeroBitCount
        let least = (binary * 1233) >> 12
        return number >= powersOfTen[least] || number == 0 ? least + 1 : least
    }

    private static let powersOfTen: [UInt64] = (0..<19).reduce(into: [1]) { powers, _ in
        powers.append(powers[powers.count - 1] * 10)
    }
}
