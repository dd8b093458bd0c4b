import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
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
        // Results go to standard output, and what a command says is none.
        let shell = ProgramStart(
            program: "/bin/sh", arguments: ["-c", Self.script, "flywheel", folder, command],
            variables: variables, output: STDERR_FILENO, errors: STDERR_FILENO, leadsGroup: true)
        do throws(ProgramStart.Failure) { return Self.end(of: try shell.run()) } catch {
            return "cannot be started: \(error.reason)"
        }
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
        let code = ProgramStart.exitStatus(status)
        return code == 0 ? nil : "ended with status \(code)"
    }
}
