internal import CLibCSV

/// The only owner of a libcsv parser. Fed one physical line at a time, it fills a ``Record``.
///
/// Strict: a quote inside an unquoted field and text behind a closing quote are errors, so that an
/// open quote is noticed at the next quote and at the latest at the end of the text.
struct CSVParser: ~Copyable {
    /// What a fed line did.
    enum Outcome {
        /// The record is complete.
        case record
        /// The line was blank.
        case blank
        /// The record goes on: a quoted field holds the line's end.
        case unfinished
        /// The byte at this offset of the line cannot follow.
        case malformed(offset: Int)
    }

    private let parser: UnsafeMutablePointer<csv_parser>

    init(delimiter: Delimiter) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        let status = csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
        precondition(status == 0, "libcsv does not start")
        csv_set_delim(parser, delimiter.rawValue)
    }

    deinit {
        csv_free(parser)
        parser.deinitialize(count: 1)
        parser.deallocate()
    }

    /// Whether a record has begun that is not complete.
    var isWithinRecord: Bool { parser.pointee.pstate != 0 }

    /// Parses one physical line with its line end and adds its fields to a record.
    borrowing func feed(_ line: UnsafeRawBufferPointer, into record: inout Record) -> Outcome {
        var sink = Sink(record: record, isComplete: false)
        record = Record()
        let used = withUnsafeMutablePointer(to: &sink) {
            csv_parse(parser, line.baseAddress, line.count, takeField, takeRecord, $0)
        }
        record = sink.record
        if used < line.count { return .malformed(offset: used) }
        if sink.isComplete { return .record }
        return isWithinRecord ? .unfinished : .blank
    }

    /// Ends the text; unfinished when a quoted field is still open.
    borrowing func finish(into record: inout Record) -> Outcome {
        var sink = Sink(record: record, isComplete: false)
        record = Record()
        let status = withUnsafeMutablePointer(to: &sink) {
            csv_fini(parser, takeField, takeRecord, $0)
        }
        record = sink.record
        if status != 0 { return .unfinished }
        return sink.isComplete ? .record : .blank
    }
}

/// What the callbacks write to; moved in and out, so that the record's buffers are not copied.
private struct Sink {
    var record: Record
    var isComplete: Bool
}

private func takeField(
    _ field: UnsafeMutableRawPointer?, _ length: Int, _ sink: UnsafeMutableRawPointer?
) {
    sink?.assumingMemoryBound(to: Sink.self).pointee.record.append(
        UnsafeRawBufferPointer(start: field, count: length))
}

private func takeRecord(_ terminator: Int32, _ sink: UnsafeMutableRawPointer?) {
    sink?.assumingMemoryBound(to: Sink.self).pointee.isComplete = true
}
