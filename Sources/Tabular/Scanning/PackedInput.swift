import TradeModel

/// Hands libarchive the packed bytes, and keeps what went wrong in reading them.
final class PackedInput {
    private let stream: any ByteStream
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private(set) var refusal: Refusal?

    init(_ stream: any ByteStream) { self.stream = stream }

    deinit { buffer.deallocate() }

    func read() -> UnsafeRawBufferPointer? {
        do throws(Refusal) {
            let count = try stream.read(into: buffer)
            return UnsafeRawBufferPointer(rebasing: buffer[..<count])
        } catch {
            refusal = error
            return nil
        }
    }
}

/// What libarchive calls for more bytes, with the input as its context.
func readPacked(
    _: OpaquePointer?, _ context: UnsafeMutableRawPointer?,
    _ result: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
    guard let context, let result else { return -1 }
    let input = Unmanaged<PackedInput>.fromOpaque(context).takeUnretainedValue()
    guard let bytes = input.read() else { return -1 }
    result.pointee = bytes.baseAddress
    return bytes.count
}
