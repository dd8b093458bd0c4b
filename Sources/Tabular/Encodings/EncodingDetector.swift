/// Which encodings a file's bytes may be in, by evidence from the bytes alone.
///
/// A Latin-1 file and a Korean one both decode as GB18030 without an error, so that the first codec
/// that succeeds proves nothing. A byte order mark and valid UTF-8 do; for the rest the bytes
/// above 0x7F are looked at: they stand alone between ASCII letters in Western text and come in
/// pairs in Chinese and Korean.
public struct EncodingEvidence: Sendable {
    /// The encodings that can decode every byte, the most plausible first; empty when the bytes are
    /// not text.
    public let candidates: [TextEncoding]
    /// What the first candidate rests on.
    public let reason: String
    /// How many bytes of byte order mark come before the text.
    public let markLength: Int
    /// Whether every byte was read as UTF-8, so that none need be again.
    let isValidUTF8: Bool

    /// Examines bytes. Takes time in proportion to their number.
    public init(_ bytes: [UInt8]) {
        var isValidUTF8 = false
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (candidates, reason, markLength) = ([.utf8], "byte order mark", 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (candidates, reason, markLength) = ([.utf16LittleEndian], "byte order mark", 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (candidates, reason, markLength) = ([.utf16BigEndian], "byte order mark", 2)
        } else if Self.least(of: bytes) == 0 {
            (candidates, reason) = Self.fromZeroBytes(bytes)
            markLength = 0
        } else if (try? TextEncoding.utf8.decoded(bytes[...])) != nil {
            (candidates, reason, markLength) = ([.utf8], "valid UTF-8", 0)
            isValidUTF8 = true
        } else {
            candidates = Self.ranked(HighByteRuns(bytes), bytes)
            reason = "not UTF-8; judged by the pattern of the bytes above 0x7F"
            markLength = 0
        }
        self.isValidUTF8 = isValidUTF8
    }

    /// The lowest byte. All of them are looked at, so that many are at once.
    private static func least(of bytes: [UInt8]) -> UInt8 {
        bytes.withUnsafeBufferPointer { $0.reduce(.max, min) }
    }

    /// In UTF-16 the high bytes of ASCII are zero, and hardly any low byte is.
    private static func fromZeroBytes(_ bytes: [UInt8]) -> ([TextEncoding], String) {
        let head = bytes.prefix(512).enumerated().filter { $0.element == 0 }
        let second = head.count { $0.offset % 2 == 1 }
        let first = head.count - second
        let encoding: TextEncoding = second > first ? .utf16LittleEndian : .utf16BigEndian
        guard max(first, second) > 4 * min(first, second),
            max(first, second) * 10 >= min(bytes.count, 512),
            let text = encoding.decodedHead(bytes[...], limit: 512),
            text.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
        else { return ([], "zero bytes") }
        return ([encoding], "zeros in \(second > first ? "second" : "first") bytes only")
    }

    private static func ranked(_ runs: HighByteRuns, _ bytes: [UInt8]) -> [TextEncoding] {
        // Without the bytes from 0x80 to 0x9F the two mean the same; a layout's producer decides.
        let western: [TextEncoding] = runs.hasC1 ? [.windows1252] : [.latin1, .windows1252]
        let eastern: [TextEncoding] =
            runs.hangulShare > 0.9 ? [.cp949, .gb18030] : [.gb18030, .cp949]
        let ranked = runs.aloneShare > 0.5 ? western + eastern : eastern + western
        return ranked.filter { (try? $0.decoded(bytes[...])) != nil }
    }
}

/// How the bytes above 0x7F stand: alone, or in pairs as the double-byte encodings have them.
private struct HighByteRuns {
    /// The share of runs that are a single byte.
    let aloneShare: Double
    /// The share of pairs whose first byte lies where CP949 keeps the Hangul syllables.
    let hangulShare: Double
    /// Whether a byte from 0x80 to 0x9F occurs, which ISO-8859-1 has no letters for.
    let hasC1: Bool

    init(_ bytes: [UInt8]) {
        var alone = 0
        var runs = 0
        var pairs = 0
        var hangul = 0
        var hasC1 = false
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, bytes[index] >= 0x80 {
                if bytes[index] < 0xA0 { hasC1 = true }
                index += 1
            }
            runs += 1
            if index - start == 1 { alone += 1 }
            for lead in stride(from: start, to: index - 1, by: 2) {
                pairs += 1
                if 0xB0...0xC8 ~= bytes[lead] { hangul += 1 }
            }
        }
        aloneShare = runs == 0 ? 0 : Double(alone) / Double(runs)
        hangulShare = pairs == 0 ? 0 : Double(hangul) / Double(pairs)
        self.hasC1 = hasC1
    }
}
