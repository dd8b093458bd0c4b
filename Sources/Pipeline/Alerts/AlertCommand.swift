import TradeModel

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

extension AlertOutcome {
    /// Runs the alert's command where the condition came to be met and the command has not ended
    /// well since, and notes whether it failed.
    ///
    /// The shell runs in the configuration's folder and gets name, condition, value and period in
    /// its environment, never as a part of the command, so that no datum can become a command.
    func runningCommand(of configuration: Configuration, in folder: String) -> AlertOutcome {
        guard isNew,
            let command = configuration.alerts.first(where: { $0.name == name })?.run
        else { return self }
        let shell = AlertCommand(
            command: command, folder: folder,
            variables: [
                "FLYWHEEL_ALERT": name, "FLYWHEEL_CONDITION": condition,
                "FLYWHEEL_VALUE": value?.plainDescription ?? "", "FLYWHEEL_UNIT": unit,
                "FLYWHEEL_PERIOD": period ?? "",
            ])
        guard let failure = shell.failure() else { return self }
        var outcome = self
        outcome.fault = Refusal(
            Diagnostic(
                .error, .alertCommandFailed, path: name,
                message: "the alert's command \(failure); the next run tries again"),
            cause: .unreachable)
        return outcome
    }
}

/// A command of the shell, with an end to our patience.
private struct AlertCommand {
    let command: String
    let folder: String
    let variables: [String: String]

    /// A command may take a minute: a refresh that waits keeps others from working.
    private static let patience = Duration.seconds(60)

    /// Folder and command are the script's arguments and no part of it.
    private static let script = #"cd -- "$1" && eval "$2""#

    /// How the command failed; nil where it ended with status 0.
    func failure() -> String? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        // Results go to standard output, and what a command says is none.
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that what it starts ends with it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words: [UnsafeMutablePointer<CChar>?] =
            ["sh", "-c", Self.script, "flywheel", folder, command]
            .map { (word: String) in strdup(word) } + [nil]
        var environment = environmentWords
        defer { for word in words + environment { free(word) } }
        var id = pid_t()
        let status = posix_spawn(&id, "/bin/sh", &actions, &attributes, &words, &environment)
        guard status == 0 else { return "cannot be started: \(String(cString: strerror(status)))" }
        return Self.end(of: id)
    }

    private static func end(of id: pid_t) -> String? {
        let end = ContinuousClock.now + patience
        var status: Int32 = 0
        while true {
            let ended = waitpid(id, &status, WNOHANG)
            if ended == id { break }
            guard ended == 0 || errno == EINTR else { return "was lost" }
            guard ContinuousClock.now < end else {
                kill(-id, SIGKILL)
                while waitpid(id, &status, 0) < 0, errno == EINTR {}
                return "did not end within \(patience)"
            }
            usleep(10_000)
        }
        let code = status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
        return code == 0 ? nil : "ended with status \(code)"
    }

    /// The environment of this process with the command's own variables in place of what it has of
    /// them.
    private var environmentWords: [UnsafeMutablePointer<CChar>?] {
        var words: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let entry = next.pointee {
            let name = String(cString: entry).prefix { $0 != "=" }
            if variables[String(name)] == nil { words.append(strdup(entry)) }
            next += 1
        }
        for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
            words.append(strdup("\(name)=\(value)"))
        }
        return words + [nil]
    }
}
