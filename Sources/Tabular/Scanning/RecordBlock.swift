package import TradeModel

/// Whole records in a row, in memory that is theirs until the next block is read: their ``ScanBuffer``'s,
/// or the file's own pages.
///
/// Pages change under their reader when somebody writes to the file meanwhile. The figures are refused
/// then, but only once the file has been read: until then nothing may go past the block's end, or go on
/// for ever, whatever bytes are seen where others were before.
package struct RecordBlock {
    /// The first byte of the first record. ``ScanBuffer/margin`` bytes on either side are readable.
    package let bytes: UnsafePointer<UInt8>
    /// How many bytes there are.
    package let count: Int
    /// The physical line on which the first record begins, from 1.
    package let line: Int
    /// What the bytes hold.
    package let counts: ByteCounts
    /// The offsets at which one of the literals stands that were looked for, in order; nil where none
    /// was looked for, or there are too many to be listed.
    package internal(set) var matches: UnsafeBufferPointer<UInt32>?
    /// Whether the text ends here without a line end.
    package let lacksLineEnd: Bool
    /// Whether so does the file, with no end-of-file byte to say that the last record is whole.
    package let isCut: Bool

    /// The bytes from an offset of the block to another.
    package subscript(range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count)
    }
}

/// Gives the records of one table in blocks, to several threads at a time.
package protocol BlockSource: AnyObject, Sendable {
    /// Reads the next block that no other thread has taken, and looks for literals in it; nil at the
    /// end, and after ``stop()``.
    ///
    /// Refuses a table that cannot be read on, and one with a record of more than
    /// ``recordLimit`` bytes.
    func next(
        into buffer: inout ScanBuffer, lookingFor needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock?

    /// Refuses a table of which bytes could not be read, when its blocks have been.
    func checkComplete() throws(Refusal)

    /// Gives no further blocks. Those before the ones that were given have been given too.
    func stop()
}

/// How long a record may be, in bytes. One that is longer is a quote that is not closed.
let recordLimit = 16 << 20

func recordTooLong(_ path: String, line: Int) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .recordTooLong, path: path, line: line,
            message: "the record that begins here has more than \(recordLimit >> 20) MiB, which no"
                + " record of a table has; look for a quote that is not closed"))
}

/// Whether a byte ends a record outside quotes: each return and each line feed, as for libcsv.
@inlinable
package func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
