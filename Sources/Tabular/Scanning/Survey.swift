/// What the first bytes of a block hold, and where the literals stand that are looked for, which a buffer
/// lists. One pass over the bytes finds both.
struct Survey {
    private(set) var counts: ByteCounts
    /// How many bytes were looked at.
    private var length: Int
    /// How many offsets there are; nil where none was looked for, or there are too many to be listed.
    private var found: Int?

    /// Looks at the first bytes of a block.
    init(
        _ scan: ByteScan, _ bytes: UnsafePointer<UInt8>, _ length: Int,
        _ needles: borrowing Needles, into buffer: borrowing ScanBuffer
    ) {
        let survey = scan.survey(bytes, length, for: needles, into: buffer.matches)
        counts = survey.counts
        self.length = length
        found = needles.isEmpty || survey.matches > buffer.matches.count ? nil : survey.matches
    }

    /// Looks at those too that stand behind them.
    mutating func extend(
        to end: Int, _ scan: ByteScan, _ bytes: UnsafePointer<UInt8>,
        _ needles: borrowing Needles, into buffer: borrowing ScanBuffer
    ) {
        let room = UnsafeMutableBufferPointer(rebasing: buffer.matches[(found ?? 0)...])
        let more = scan.survey(bytes + length, end - length, for: needles, into: room)
        counts = counts + more.counts
        if let found, more.matches <= room.count {
            for index in 0..<more.matches { room[index] += UInt32(length) }
            self.found = found + more.matches
        } else {
            found = nil
        }
        length = end
    }

    /// The offsets from one on, counted from there.
    func matches(from start: Int, _ buffer: borrowing ScanBuffer) -> UnsafeBufferPointer<UInt32>? {
        guard let found else { return nil }
        let all = UnsafeMutableBufferPointer(rebasing: buffer.matches[..<found])
        let first = all.firstIndex { $0 >= start } ?? found
        for index in first..<found { all[index] -= UInt32(start) }
        return UnsafeBufferPointer(rebasing: all[first...])
    }
}
