import ArgumentParser
import CMalloc
import Pipeline
import Reports
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The command: each subcommand parses its arguments, calls, and prints.
@main
struct Flywheel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flywheel",
        abstract: "Sanctions and trade data: from tables as downloaded to figures one can retrace.",
        discussion: """
            Results go to standard output, findings about the data to standard error.
            In place of a file to read, - is standard input, which is read once.
            A country is given by its alpha-3 code or by a name of the country table.
            Exit status: 0 done, 64 usage, 65 data refused, 66 input missing, 69 out of \
            reach, 74 output not writable, 75 another run at work, or the run ended early.

            The configuration is that of --config or --data, else flywheel.yaml in the working \
            folder, else the bundled one.

            Example:
              flywheel brief
              flywheel import total.csv
              flywheel compute partner-share total.csv --subject PRK --partner CHN
            """,
        version: ProgramVersion.current,
        subcommands: [
            Brief.self, Export.self, RefreshCommand.self, Import.self, Compute.self, Aggregate.self,
            Indicators.self, Claims.self, ScorecardCommand.self, Sanctions.self, Screen.self,
            History.self, Diff.self, Verify.self, Backup.self, Init.self,
            Config.self, Schedule.self,
        ])

    static func main() {
        StartingState.settle()
        // Names inside archives come back only under a UTF-8 locale.
        setlocale(LC_CTYPE, "C.UTF-8")
        returnLargeMemoryAtOnce()
        do {
            try ForeignName.check(words: words)
            try MisspeltCommand.check(
                words.lazy.map { String(decoding: $0, as: UTF8.self) }, of: Self.self)
            var command = try parseAsRoot()
            try command.run()
        } catch let refusal as Refusal {
            Console.report(refusal.diagnostics)
            exit(withError: refusal.exitCode)
        } catch let error where error is ReportError || error is EncodingError {
            let refusal = Refusal.notPresentable(error)
            Console.report(refusal.diagnostics)
            exit(withError: refusal.exitCode)
        } catch {
            exit(withError: error)
        }
    }
}

/// The words of the command line as they were given, byte for byte, without the program's own path.
private var words: [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
        CommandLine.unsafeArgv[place].map { word in
            UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
        }
    }
}

/// Lets the C library give large arrays back to the system when they are let go. It does so from a size on
/// that it raises with each of them, up to many megabytes, unless the size was set: here to that with
/// which it begins. A cube of many rows takes a tenth less memory for it, and no more time.
private func returnLargeMemoryAtOnce() {
    #if canImport(Glibc)
        mallopt(M_MMAP_THRESHOLD, 1 << 17)
    #endif
}

extension Refusal {
    /// The exit status of the refusal's cause, after sysexits.h.
    var exitCode: ExitCode {
        switch cause {
        case .usage: ExitCode(EX_USAGE)
        case .data: ExitCode(EX_DATAERR)
        case .inputMissing: ExitCode(EX_NOINPUT)
        case .outputNotWritable: ExitCode(EX_IOERR)
        case .unreachable: ExitCode(EX_UNAVAILABLE)
        case .busy: ExitCode(EX_TEMPFAIL)
        }
    }
}
