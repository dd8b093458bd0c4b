#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// What a program is started with.
///
/// Spawned without Foundation, which would cost every start of the command milliseconds.
struct ProgramStart {
    /// The program: a path, or a name that is found on the `PATH`.
    let program: String
    let arguments: [String]
    /// What stands in its environment in place of what stands in ours.
    let variables: [String: String]
    /// Our open file that it reads; nil for an empty one.
    var input: Int32?
    /// Our open file that it writes its results to.
    let output: Int32
    /// Our open file that it writes its complaints to.
    let errors: Int32
    /// Whether it leads a group of its own, so that what it starts can be ended with it.
    var leadsGroup = false

    /// Why a program cannot be started.
    struct Failure: Error {
        /// The system's number of the error.
        let number: Int32

        /// The system's words.
        var reason: String { String(cString: strerror(number)) }
    }

    /// Starts the program; gives its process id.
    func run() throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        if leadsGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var surroundings = environment
        defer { for word in words + surroundings { free(word) } }
        var id = pid_t()
        let number = posix_spawnp(&id, program, &actions, &attributes, &words, &surroundings)
        guard number == 0 else { throw Failure(number: number) }
        return id
    }

    /// Our environment, byte for byte, with some variables in place of ours, each as `NAME=text`.
    private var environment: [UnsafeMutablePointer<CChar>?] {
        var texts: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let entry = next.pointee {
            let name = String(cString: entry).prefix { $0 != "=" }
            if variables[String(name)] == nil { texts.append(strdup(entry)) }
            next += 1
        }
        for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
            texts.append(strdup("\(name)=\(value)"))
        }
        return texts + [nil]
    }

    /// The exit status in what `waitpid` tells of a program, or 128 and the signal that ended it.
    static func exitStatus(_ status: Int32) -> Int {
        status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }
}
