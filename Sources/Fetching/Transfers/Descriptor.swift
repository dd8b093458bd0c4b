#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// An open file, closed when its owner lets go of it.
struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { if isOpen { close(number) } }

    var isOpen: Bool { number >= 0 }

    /// The file's size; 0 where it cannot be told.
    var size: Int {
        var status = stat()
        return fstat(number, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The first bytes.
    func beginning(_ limit: Int) -> [UInt8] {
        guard isOpen else { return [] }
        return [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
            while filled < limit {
                let count = pread(
                    number, buffer.baseAddress.map { $0 + filled }, limit - filled, off_t(filled))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                filled += count
            }
        }
    }

    /// Writes all bytes at the file's end; false when the system refuses, with its reason in `errno`.
    func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = write(number, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

/// What the system says about its last refusal in this thread.
var systemReason: String { String(cString: strerror(errno)) }
