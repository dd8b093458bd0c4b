import TradeModel

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

extension AlertOutcome {
    /// Runs the alert's command where the condition came to be met in this run, and notes whether it
    /// failed.
    ///
    /// The shell gets name, condition, value and period in the environment, and never as a part of
    /// the command, so that no datum can become a command.
    func runningCommand(of configuration: Configuration) -> AlertOutcome {
        guard isNew,
            let command = configuration.alerts.first(where: { $0.name == name })?.run
        else { return self }
        var outcome = self
        let status = Self.run(
            command,
            [
                "FLYWHEEL_ALERT": name, "FLYWHEEL_CONDITION": condition,
                "FLYWHEEL_VALUE": value?.plainDescription ?? "", "FLYWHEEL_UNIT": unit,
                "FLYWHEEL_PERIOD": period ?? "",
            ])
        if status != 0 {
            outcome.fault = Refusal(
                Diagnostic(
                    .error, .alertCommandFailed, path: name,
                    message: "the alert's command ended with status \(status)"))
        }
        return outcome
    }

    /// The exit status of a command of the shell; 128 and the signal where one ended it.
    private static func run(_ command: String, _ variables: [String: String]) -> Int {
        var environment: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let entry = next.pointee {
            environment.append(strdup(entry))
            next += 1
        }
        for (name, value) in variables { environment.append(strdup("\(name)=\(value)")) }
        environment.append(nil)
        var words: [UnsafeMutablePointer<CChar>?] =
            ["sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
        defer { for word in words + environment { free(word) } }
        var id = pid_t()
        guard posix_spawn(&id, "/bin/sh", nil, nil, &words, &environment) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }
}
