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
    private let output: PipeEnd
    private let errors: PipeEnd
    private var isOver = false

    private init(_ id: pid_t, output: consuming PipeEnd, errors: consuming PipeEnd) {
        self.id = id
        self.output = output
        self.errors = errors
    }

    /// Starts a program that is found on the `PATH`; nil where there is none.
    ///
    /// - Parameter variables: What stands in its environment in place of what stands in ours.
    static func start(
        _ program: String, _ arguments: [String], reading text: String,
        variables: [String: String] = [:]
    ) throws(Refusal) -> ChildProcess? {
        let input = try PipeEnd.scratch(text)
        let errors = try PipeEnd.scratch("")
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw PipeEnd.unusable }
        let output = PipeEnd(ends[0])
        let writing = PipeEnd(ends[1])
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
