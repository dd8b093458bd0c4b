import TradeModel

/// Takes one answer as it comes in, and decides what its body is: a file, the rest of one, or a
/// complaint. Used on the thread of its transfer only.
final class Reception {
    private(set) var head = ResponseHead()
    /// Where the answer sends to.
    var redirect: String?
    /// Why the transfer was stopped.
    private(set) var failure: FetchFailure?
    private var complaint: [UInt8] = []
    private var hasBegun = false
    private var isFile = false
    private let partial: PartialFile
    private let address: WebAddress
    private let context: FetchContext

    /// An answer from an address whose body, when it is a file, belongs into a partial file.
    init(_ partial: PartialFile, from address: WebAddress, _ context: FetchContext) {
        self.partial = partial
        self.address = address
        self.context = context
    }

    /// Whether the transfer may go on.
    var goesOn: Bool { failure == nil && !context.isCancelled }

    /// Takes a line of the head, without its line end.
    func take(header line: Substring) -> Bool {
        // Behind a body in chunks more headers may come.
        guard !hasBegun else { return true }
        guard line.isEmpty, head.isFinal else { return head.take(line) || stop(tooLong) }
        hasBegun = true
        return attempt { () throws(FetchFailure) in try begin() }
    }

    /// Takes bytes of the body.
    func take(body bytes: UnsafeRawBufferPointer) -> Bool {
        guard isFile else {
            complaint += bytes.prefix(max(0, Self.longestComplaint - complaint.count))
            return true
        }
        guard partial.count + bytes.count <= context.limits.bytes else {
            return stop(tooLarge(nil))
        }
        return attempt { () throws(FetchFailure) in
            try partial.append(bytes)
            context.share.update(received: partial.count, expected: total)
        }
    }

    /// The file's size, as far as the server said it.
    private(set) var total: Int?

    /// The beginning of a body that is no file, as text.
    var words: String { String(decoding: complaint, as: UTF8.self) }

    private static let longestComplaint = 4096

    private func begin() throws(FetchFailure) {
        switch head.status {
        case 200:
            try checkCoding()
            total = head.length
            try checkSize()
            try partial.restart(PartialRecord(context.shown, head, context.redaction))
        case 206:
            try checkCoding()
            try checkRange()
            try checkSize()
        default:
            return
        }
        isFile = true
        context.share.update(received: partial.count, expected: total)
    }

    /// Refuses what is packed in a way that nothing here unpacks, though no packing was asked for: in place
    /// of the file it would be told as one that is no table. What is packed by gzip is read like a file.
    private func checkCoding() throws(FetchFailure) {
        guard let coding = head["content-encoding"]?.lowercased(),
            ["br", "compress", "deflate"].contains(coding)
        else { return }
        throw FetchFailure(
            .httpStatus, .unreachable,
            "\(address.host) sent its answer packed as “\(coding)”, which was not asked for and is not"
                + " unpacked; ask the source for another address")
    }

    /// Whether what comes is the rest of what is here; if not, nothing of either is used.
    private func checkRange() throws(FetchFailure) {
        let range = head["content-range"].flatMap(ContentRange.init)
        let isSame = head["etag"] == nil || head["etag"] == partial.record?.etag
        guard partial.count > 0, let range, range.first == partial.count, isSame,
            range.total == nil || partial.record?.total == nil
                || range.total == partial.record?.total
        else {
            try partial.restart(nil)
            throw FetchFailure(
                .truncatedDownload, .unreachable,
                "\(address.host) sent another part of the file than the one asked for;"
                    + " it is fetched from the start", isPassing: true)
        }
        total = range.total ?? range.last + 1
    }

    private func checkSize() throws(FetchFailure) {
        if let total, total > context.limits.bytes { throw tooLarge(total) }
    }

    private func tooLarge(_ size: Int?) -> FetchFailure {
        partial.discard()
        let seen = size.map { "announces \($0) bytes" } ?? "goes on sending"
        return FetchFailure(
            .tooLarge, .data,
            "\(address.host) \(seen), more than the limit of \(context.limits.bytes) bytes;"
                + " look at what is there, or raise the source's limit")
    }

    private var tooLong: FetchFailure {
        FetchFailure(
            .httpStatus, .unreachable, "\(address.host) sent headers without end; nothing was read")
    }

    private func attempt(_ step: () throws(FetchFailure) -> Void) -> Bool {
        do throws(FetchFailure) {
            try step()
            return true
        } catch { return stop(error) }
    }

    private func stop(_ failure: FetchFailure) -> Bool {
        self.failure = failure
        return false
    }
}
