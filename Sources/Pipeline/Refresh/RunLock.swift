import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The lock of the one run that may write. The system lets go of it when its holder dies, however it
/// dies, so that no lock is left behind.
struct RunLock: ~Copyable {
    private let descriptor: Int32
    /// Whether the run before this one did not come to its end.
    let isAfterCrash: Bool

    /// Takes the lock; refuses, with the cause `busy`, while another run has it.
    static func take(_ path: String) throws(Refusal) -> RunLock {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileSystem.notWritable(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let refusal =
                isHeld ? held(path, text(descriptor)) : FileSystem.notWritable(path)
            close(descriptor)
            throw refusal
        }
        let lock = RunLock(descriptor, isAfterCrash: !text(descriptor).isEmpty)
        let holder = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0,
            pwrite(descriptor, holder, holder.count, 0) == holder.count
        else { throw FileSystem.notWritable(path) }
        return lock
    }

    private init(_ descriptor: Int32, isAfterCrash: Bool) {
        self.descriptor = descriptor
        self.isAfterCrash = isAfterCrash
    }

    /// Ends the run in good order, and lets go.
    consuming func release() { ftruncate(descriptor, 0) }

    deinit {
        // Closing is not enough while a program that was just started shares the descriptor.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func text(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .filter { !$0.isWhitespace }
    }

    private static func held(_ path: String, _ holder: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .anotherRun, path: path,
                message: "another refresh is at work here"
                    + (holder.isEmpty ? "" : " (process \(holder))") + "; try again when it is done"
            ), cause: .busy)
    }
}
