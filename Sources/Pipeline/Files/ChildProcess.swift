import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A program that runs beside ours, with a text to read and its standard output to be read. Ended,
/// where it has not ended by itself, when its owner lets go of it.
struct ChildProcess: ~Copyable {
    private let id: pid_t
    private let output: Descriptor
    private let errors: Descriptor
    private var isOver = false

    private init(_ id: pid_t, output: consuming Descriptor, errors: consuming Descriptor) {
        self.id = id
        self.output = output
        self.errors = errors
    }

    /// Starts a program that is found on the `PATH`; nil where there is none.
    ///
    /// - Parameter variables: What stands in its environment in place of what stands in ours.
    static func start(
        _ program: String, _ arguments: [String], reading text: String = "",
        variables: [String: String] = [:]
    ) throws(Refusal) -> ChildProcess? {
        let input = try Descriptor.scratch(text)
        let errors = try Descriptor.scratch("")
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Descriptor.unusable }
        let output = Descriptor(ends[0])
        let writing = Descriptor(ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }

        let start = ProgramStart(
            program: program, arguments: arguments, variables: variables, input: input.number,
            output: writing.number, errors: errors.number)
        let id: pid_t
        do throws(ProgramStart.Failure) { id = try start.run() } catch {
            guard [ENOENT, ENOTDIR, EACCES].contains(error.number) else {
                throw Refusal(
                    Diagnostic(
                        .error, .programFailed,
                        message: "cannot start \(program): \(error.reason)"))
            }
            return nil
        }
        return ChildProcess(id, output: output, errors: errors)
    }

    deinit {
        guard !isOver else { return }
        kill(id, SIGTERM)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }

    /// Calls a closure for each line of the program's output, until the program closes it.
    func eachLine(_ body: (Substring) throws(Refusal) -> Void) throws(Refusal) {
        var rest: [UInt8] = []
        while let bytes = output.next() {
            rest += bytes
            var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            rest = lines.popLast().map { Array($0) } ?? []
            for line in lines { try body(String(decoding: line, as: UTF8.self)[...]) }
        }
        if !rest.isEmpty { try body(String(decoding: rest, as: UTF8.self)[...]) }
    }

    /// All that the program writes, until it closes its output.
    func bytes() -> [UInt8] {
        var all: [UInt8] = []
        while let bytes = output.next() { all += bytes }
        return all
    }

    /// Waits for the program's end; gives its exit status, or 128 and the signal that ended it.
    mutating func wait() -> Int {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        isOver = true
        return ProgramStart.exitStatus(status)
    }

    /// The last of what the program wrote to its standard error.
    var complaint: String { String(decoding: errors.tail(16_384), as: UTF8.self) }
}

/// An open file, closed when its owner lets go of it.
private struct Descriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// A file without a name that holds a text and is read from its start.
    static func scratch(_ text: String) throws(Refusal) -> Descriptor {
        var path = Array("\(FileSystem.temporaryFolder)/flywheel-XXXXXX".utf8CString)
        let file = Descriptor(mkstemp(&path))
        guard file.number >= 0 else { throw unusable }
        _ = fcntl(file.number, F_SETFD, FD_CLOEXEC)
        unlink(path)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(file.number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw unusable }
            bytes = bytes.dropFirst(count)
        }
        lseek(file.number, 0, SEEK_SET)
        return file
    }

    /// The bytes that come next; nil at the end.
    func next() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(number, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(buffer[..<count]) : nil
        }
    }

    /// The last bytes.
    func tail(_ limit: Int) -> [UInt8] {
        let size = Int(lseek(number, 0, SEEK_END))
        var buffer = [UInt8](repeating: 0, count: min(limit, max(0, size)))
        let count = pread(number, &buffer, buffer.count, off_t(size - buffer.count))
        return Array(buffer.prefix(max(0, count)))
    }

    static var unusable: Refusal {
        Refusal(
            Diagnostic(
                .error, .outputNotWritable,
                message: "no temporary file: \(String(cString: strerror(errno)))"),
            cause: .outputNotWritable)
    }
}
