#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
package import TradeModel

/// A regular file that is open for reading at any offset. Closed when the last owner lets go of it.
package final class OpenFile: Sendable {
    /// The path as given.
    package let path: String
    /// How many bytes it had when it was opened.
    package let size: Int
    /// When it was last written to, in seconds since 1970.
    package let modified: Int
    private let changed: timespec
    private let descriptor: Int32

    /// Opens a file; nil when it is none that can be read at any offset: a pipe, a device. Refuses one
    /// that is missing, a folder, or may not be read.
    package init?(_ path: String) throws(Refusal) {
        guard path != "-" else { return nil }
        // A pipe is opened by who reads it: what its writer has written would go with this reader.
        var status = stat()
        guard stat(path, &status) == 0 else { throw unreadable(path, errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            if status.st_mode & S_IFMT == S_IFDIR { throw unreadable(path, EISDIR) }
            return nil
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw changedWhileRead(path)
        }
        self.path = path
        self.descriptor = descriptor
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec)
        changed = status.st_mtim
    }

    deinit { close(descriptor) }

    /// Reads a range of bytes. Refuses a file that has become shorter.
    func read(_ range: Range<Int>, to memory: UnsafeMutablePointer<UInt8>) throws(Refusal) {
        var done = 0
        while done < range.count {
            let count = pread(
                descriptor, memory + done, range.count - done, off_t(range.lowerBound + done))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable(path, errno) }
            guard count > 0 else { throw changedWhileRead(path) }
            done += count
        }
    }

    /// Maps the whole file into memory, to be read; nil where the system cannot.
    func map() -> UnsafeMutableRawPointer? {
        let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0)
        return start == MAP_FAILED ? nil : start
    }

    /// The bytes of a range.
    package func bytes(_ range: Range<Int>) throws(Refusal) -> [UInt8] {
        var refusal: Refusal?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            guard let base = buffer.baseAddress else { return }
            do throws(Refusal) {
                try read(range, to: base)
                count = range.count
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        return bytes
    }

    /// Whether another file has the same bytes. Reads both where they have the same length.
    package func hasSameBytes(as other: OpenFile) throws(Refusal) -> Bool {
        guard size == other.size else { return false }
        var start = 0
        while start < size {
            let range = start..<min(start + 1 << 20, size)
            guard try bytes(range) == other.bytes(range) else { return false }
            start = range.upperBound
        }
        return true
    }

    /// Refuses a file that somebody wrote to since it was opened: of its last records a part only
    /// may have been read.
    package func checkUnchanged() throws(Refusal) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == size,
            status.st_mtim.tv_sec == changed.tv_sec, status.st_mtim.tv_nsec == changed.tv_nsec
        else { throw changedWhileRead(path) }
    }
}

func changedWhileRead(_ path: String) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .changedFile, path: path,
            message: "this file changed while it was read; run again when it is complete"))
}

func unreadable(_ path: String, _ code: Int32) -> Refusal {
    let reason =
        if code == EISDIR {
            "it is a folder; name the files in it"
        } else if code == ENOENT, path.contains("://") {
            "it is an address; download it, or make it a source of a refresh"
        } else {
            String(cString: strerror(code))
        }
    return Refusal(
        Diagnostic(.error, .inputMissing, path: path, message: "cannot read this file: \(reason)"),
        cause: .inputMissing)
}
