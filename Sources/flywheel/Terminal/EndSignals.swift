import Pipeline

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The signals by which a person (Ctrl-C) or the system asks a refresh to end.
enum EndSignals {
    /// The progress of the run that they end. A handler takes nothing along, so that it has one place.
    private static let progress = RefreshProgress()

    /// From now on the first signal ends the run of this progress in good order while it fetches. One
    /// that comes later, or a second one, ends the program at once, as any would have: a run may be
    /// killed at any moment. A signal that the program was started to ignore, as by `nohup` or in the
    /// background of a script, stays ignored.
    static func heeded() -> RefreshProgress {
        let progress = Self.progress
        for signalNumber in [SIGINT, SIGTERM] where !isIgnored(signalNumber) {
            signal(
                signalNumber,
                { number in
                    signal(number, SIG_DFL)
                    if !EndSignals.progress.cancel() { raise(number) }
                })
        }
        return progress
    }

    /// Whether a signal has been ignored; from here on it is.
    private static func isIgnored(_ signalNumber: Int32) -> Bool {
        let earlier = signal(signalNumber, SIG_IGN)
        return unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
