#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the program may be started with, and what it makes of it before anything else.
enum StartingState {
    /// Lets what cannot be written be told, and what is printed go nowhere but where it belongs.
    static func settle() {
        // Past the greatest size of a file (ulimit -f) writing fails then as on a full disk. The signal
        // would end the program without a word, and with a part of a file left.
        signal(SIGXFSZ, SIG_IGN)
        // The first file to be opened would have the number of a stream that is closed, and get what is
        // printed. What holds the number instead can be neither read nor written in its way.
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
