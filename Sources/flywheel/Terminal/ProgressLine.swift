import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A line on a terminal that tells how far a long piece of work is, from its second second on. Where
/// standard error is no terminal it shows nothing.
final class ProgressLine {
    private let timer: (any DispatchSourceTimer)?

    /// Shows what a closure says, twice a second.
    init(isQuiet: Bool, _ text: @escaping @Sendable () -> String) {
        guard !isQuiet, isatty(STDERR_FILENO) == 1 else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
        timer.schedule(deadline: .now() + 1, repeating: 0.5)
        timer.setEventHandler { Console.showProgress(text()) }
        timer.resume()
        self.timer = timer
    }

    /// Ends the show and clears the line.
    func stop() {
        guard let timer else { return }
        timer.cancel()
        Console.showProgress("")
    }
}
