internal import CByteScan

/// Looks at many bytes of a table at once. The C module beside it has the loops; nothing else in the
/// program calls them.
package struct ByteScan: Sendable {
    /// The forms of the loops, each faster than those before it, and giving the same answers.
    package enum Form: UInt32, Sendable, CaseIterable {
        case portable, avx2, avx512

        /// The fastest that the processor has.
        package static var best: Form {
            Form(rawValue: byte_scan_best_form().rawValue) ?? .portable
        }
    }

    private let form: byte_scan_form

    /// Uses a form; by default the fastest. One that the processor does not have is replaced by that.
    package init(_ form: Form = .best) {
        self.form = byte_scan_form(rawValue: min(form.rawValue, Form.best.rawValue))
    }

    /// How many literals can be looked for at once.
    static var mostNeedles: Int { Int(byte_scan_most_needles) }

    /// What a range of bytes holds. The byte before it and the one behind it must be readable.
    @inline(__always)
    package func counts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> ByteCounts {
        ByteCounts(byte_scan_count(bytes, count, form))
    }

    /// What a range of bytes holds and, looked for in the same pass, the offsets of the places where
    /// one of the needles stands alone but for zeros in front. Gives how many places there are; the
    /// offsets of more than there is room for are not of use. 64 bytes on either side must be readable.
    func survey(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, for needles: borrowing Needles,
        into offsets: UnsafeMutableBufferPointer<UInt32>
    ) -> (counts: ByteCounts, matches: Int) {
        let found = byte_scan_survey(
            bytes, count, needles.list, needles.count, offsets.baseAddress, offsets.count, form)
        return (ByteCounts(found.counts), found.matches)
    }

    /// What a search for separators found.
    package struct Separators {
        /// How many offsets were written.
        package let count: Int
        /// Whether the range ends within quotes.
        package let endsQuoted: Bool
        /// Whether each quote opens a field right behind a separator, closes one right before a
        /// separator, or is doubled.
        package let isRegular: Bool
    }

    /// Writes the offsets of the separators outside quotes: the delimiter, line feeds and carriage
    /// returns. There must be room for `count` offsets and 64 more, and the range begin outside quotes.
    @inline(__always)
    package func separators(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, delimiter: UInt8,
        into offsets: UnsafeMutablePointer<UInt32>
    ) -> Separators {
        Separators(byte_scan_separators(bytes, count, delimiter, false, offsets, form))
    }

    /// Writes the offsets of the line ends outside quotes alone.
    package func lineEnds(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, delimiter: UInt8,
        into offsets: UnsafeMutablePointer<UInt32>
    ) -> Separators {
        Separators(byte_scan_separators(bytes, count, delimiter, true, offsets, form))
    }

    /// Whether a line end stands in a range, in quotes or outside.
    @inline(__always)
    package func hasLineEnd(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        byte_scan_has_line_end(bytes, count, form)
    }

    /// The offset of the first line end outside quotes; `count` when there is none, with whether the
    /// range ends within quotes.
    package func firstRecordEnd(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, quoted: inout Bool
    ) -> Int {
        byte_scan_first_record_end(bytes, count, &quoted)
    }

    /// The offset behind the last line end outside quotes; 0 when there is none.
    package func lastRecordEnd(_ bytes: UnsafePointer<UInt8>, _ count: Int, endsQuoted: Bool) -> Int
    {
        byte_scan_last_record_end(bytes, count, endsQuoted)
    }
}

extension ByteCounts {
    @inline(__always)
    fileprivate init(_ found: byte_scan_counts) {
        self.init(
            quotes: found.quotes, lineFeeds: found.line_feeds, loneReturns: found.lone_returns,
            doubtfulStarts: found.doubtful_starts)
    }
}

extension ByteScan.Separators {
    @inline(__always)
    fileprivate init(_ found: byte_scan_separators_found) {
        self.init(
            count: found.count, endsQuoted: found.ends_quoted, isRegular: found.is_regular)
    }
}
