internal import CZlib
import TradeModel

/// The unpacked bytes of a gzip stream, of one member or of several that follow each other. zlib
/// checks each member's checksum and length.
final class GzipStream: ByteStream {
    private let packed: any ByteStream
    private let path: String
    private let state: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var isWithinMember = true
    private var isAtEnd = false

    init(_ packed: any ByteStream, path: String) {
        self.packed = packed
        self.path = path
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        input = .allocate(byteCount: 1 << 17, alignment: 16)
        // 15 bits of window, and 16 for a gzip header.
        let status = inflateInit2_(
            state, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib does not start")
    }

    deinit {
        inflateEnd(state)
        state.deinitialize(count: 1)
        state.deallocate()
        input.deallocate()
    }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
        guard !isAtEnd else { return 0 }
        state.pointee.next_out = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(clamping: memory.count)
        let room = Int(state.pointee.avail_out)
        while Int(state.pointee.avail_out) == room {
            if state.pointee.avail_in == 0, try refill() == 0 {
                guard !isWithinMember else {
                    throw damaged(path, reason: "truncated gzip input")
                }
                isAtEnd = true
                return 0
            }
            // Behind a member another may follow; some programs pad with zeros.
            if !isWithinMember {
                guard state.pointee.next_in.pointee != 0 else {
                    state.pointee.next_in += 1
                    state.pointee.avail_in -= 1
                    continue
                }
                inflateReset(state)
                isWithinMember = true
            }
            let status = inflate(state, Z_NO_FLUSH)
            if status == Z_STREAM_END { isWithinMember = false }
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
                let reason = state.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
                throw damaged(path, reason: reason)
            }
        }
        return room - Int(state.pointee.avail_out)
    }

    private func refill() throws(Refusal) -> Int {
        let count = try packed.read(into: input)
        state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_in = UInt32(count)
        return count
    }
}
