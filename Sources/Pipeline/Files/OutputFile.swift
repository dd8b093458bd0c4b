import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files that are written whole or not at all.
public enum OutputFile {
    /// Whether something has a path.
    public static func exists(_ path: String) -> Bool { FileSystem.exists(path) }

    /// Writes a text to a new file and waits until it is on the disk.
    static func create(_ text: String, at path: String) throws(Refusal) {
        try create(Array(text.utf8), at: path)
    }

    /// Writes bytes to a new file and waits until they are on the disk.
    static func create(_ bytes: [UInt8], at path: String) throws(Refusal) {
        try write(bytes, to: path, flags: O_WRONLY | O_CREAT | O_EXCL, named: path)
    }

    /// Writes a text to an open file; false when not all of it could be written.
    public static func write(_ text: String, toDescriptor descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { write(UnsafeRawBufferPointer($0), toDescriptor: descriptor) }
    }

    /// Writes bytes to an open file; false when not all of them could be written.
    public static func write(_ bytes: ArraySlice<UInt8>, toDescriptor descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { write($0, toDescriptor: descriptor) }
    }

    private static func write(
        _ bytes: UnsafeRawBufferPointer, toDescriptor descriptor: Int32
    ) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = systemWrite(descriptor, part.baseAddress, part.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Writes bytes to a file that is opened with these flags, and waits until those of a new one are on
    /// the disk. The refusal has another name for it.
    ///
    /// - Parameter access: that of the file whose place a new one is to take.
    static func write(
        _ bytes: [UInt8], to path: String, flags: Int32, named name: String,
        access: FileAccess? = nil
    ) throws(Refusal) {
        let descriptor = open(path, flags | O_CLOEXEC, access == nil ? 0o644 : 0o600)
        guard descriptor >= 0 else { throw FileSystem.notWritable(name) }
        access?.give(toDescriptor: descriptor)
        var refusal: Refusal?
        if !write(bytes[...], toDescriptor: descriptor)
            || (flags & O_CREAT != 0 && fsync(descriptor) != 0)
        {
            refusal = FileSystem.notWritable(name)
        }
        if close(descriptor) != 0, refusal == nil { refusal = FileSystem.notWritable(name) }
        if let refusal { throw refusal }
    }

    private static func systemWrite(
        _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
    ) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #else
            Musl.write(descriptor, bytes, count)
        #endif
    }
}
